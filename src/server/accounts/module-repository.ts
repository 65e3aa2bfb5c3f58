import type { Kysely } from 'kysely';
import type { ModuleRow, Tables } from '../storage/schema';
import { highestIdEver } from './row-id';

/** What a module is, but for its number. */
export type NewModule = Omit<ModuleRow, 'id'>;

/** Why a module is not stored: another one has its key. */
export type ModuleRefusal = 'duplicate-key';

/** Reads and writes modules. On return of a change it is on disk. Two keys that differ in letter case are two keys. */
export interface ModuleRepository {
  /** Every module, in the order of their ids. */
  list(): Promise<ModuleRow[]>;
  find(id: number): Promise<ModuleRow | undefined>;
  /** Adds a module under an id that none ever had. */
  create(module: NewModule): Promise<ModuleRow | ModuleRefusal>;
  /** The module as it is now; `undefined` when there is no such module. */
  update(id: number, module: NewModule): Promise<ModuleRow | ModuleRefusal | undefined>;
  /** Deletes a module and every permission in it. False when there is no such module. */
  delete(id: number): Promise<boolean>;
}

/** The modules of a database. */
export function createModuleRepository(db: Kysely<Tables>): ModuleRepository {
  const find = (id: number) => db.selectFrom('modules').selectAll().where('id', '=', id).executeTakeFirst();

  return {
    list: () => db.selectFrom('modules').selectAll().orderBy('id').execute(),
    find,
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
    async update(id, module) {
      const others = db.selectFrom('modules as other').select('other.key').where('other.id', '!=', id);
      const row = await db
        .updateTable('modules')
        .set(module)
        .where('id', '=', id)
        .where((eb) => eb(eb.val(module.key), 'not in', others))
        .returningAll()
        .executeTakeFirst();
      return row ?? ((await find(id)) === undefined ? undefined : 'duplicate-key');
    },
    delete: (id) =>
      db.transaction().execute(async (tx) => {
        await highestIdEver(tx, 'modules');
        const result = await tx.deleteFrom('modules').where('id', '=', id).executeTakeFirst();
        return result.numDeletedRows === 1n;
      }),
  };
}
