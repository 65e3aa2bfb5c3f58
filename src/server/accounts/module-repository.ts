import type { Kysely } from 'kysely';
import { ANY_PRESENT } from '../storage/precondition';
import type { Precondition } from '../storage/precondition';
import type { ModuleRow, Tables } from '../storage/schema';
import { highestIdEver } from './row-id';

/** What a module is, but for its number. */
export type NewModule = Omit<ModuleRow, 'id'>;

/** Why a module is not stored: another one has its key. */
export type ModuleRefusal = 'duplicate-key';

/** Why a module is not changed or deleted. */
export type ModuleChangeRefusal = 'unknown' | 'changed-since';

/** Reads and writes modules. On return of a change it is on disk. Two keys that differ in letter case are two keys. */
export interface ModuleRepository {
  /** Every module, in the order of their ids. */
  list(): Promise<ModuleRow[]>;
  find(id: number): Promise<ModuleRow | undefined>;
  /** Adds a module under an id that none ever had. */
  create(module: NewModule): Promise<ModuleRow | ModuleRefusal>;
  /** The module as it is now; with a precondition, only one that it lets is changed. */
  update(
    id: number,
    module: NewModule,
    may?: Precondition<ModuleRow>,
  ): Promise<ModuleRow | ModuleRefusal | ModuleChangeRefusal>;
  /** Deletes a module and every permission in it; with a precondition, only one that it lets. */
  delete(id: number, may?: Precondition<ModuleRow>): Promise<'deleted' | ModuleChangeRefusal>;
}

/** The modules of a database. */
export function createModuleRepository(db: Kysely<Tables>): ModuleRepository {
  return {
    list: () => db.selectFrom('modules').selectAll().orderBy('id').execute(),
    find: (id) => findModule(db, id),
    create: (module) =>
      db.transaction().execute(async (tx) => {
        const id = (await highestIdEver(tx, 'modules')) + 1;
        const row = await tx
          .insertInto('modules')
          .values({ id, ...module })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returningAll()
          .executeTakeFirst();
        return row ?? 'duplicate-key';
      }),
    update: (id, module, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        const present = await findModule(tx, id);
        if (present === undefined) return 'unknown';
        const other = tx
          .selectFrom('modules')
          .select('id')
          .where('key', '=', module.key)
          .where('id', '!=', id);
        if ((await other.executeTakeFirst()) !== undefined) return 'duplicate-key';
        if (!may(present)) return 'changed-since';
        await tx.updateTable('modules').set(module).where('id', '=', id).execute();
        return { id, ...module };
      }),
    delete: (id, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        const present = await findModule(tx, id);
        if (present === undefined) return 'unknown';
        if (!may(present)) return 'changed-since';
        await highestIdEver(tx, 'modules');
        await tx.deleteFrom('modules').where('id', '=', id).execute();
        return 'deleted';
      }),
  };
}

function findModule(db: Kysely<Tables>, id: number): Promise<ModuleRow | undefined> {
  return db.selectFrom('modules').selectAll().where('id', '=', id).executeTakeFirst();
}
