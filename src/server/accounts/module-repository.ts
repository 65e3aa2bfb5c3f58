import type { Kysely } from 'kysely';
import type { ModuleRow, Tables } from '../storage/schema';
import { highestIdEver } from './ids';

/** What a module is, but for its number. */
export type NewModule = Omit<ModuleRow, 'id'>;

/** Why a module is not stored, changed or deleted. */
export type ModuleRefusal = 'unknown' | 'duplicate-key' | 'changed-since';

type Precondition = (present: ModuleRow) => boolean;

/**
 * Reads and writes modules. On return of a change it is on disk. Two keys that differ in letter case are two keys. A
 * precondition is asked in the transaction that writes: of two who have seen the same, one gets `changed-since`.
 */
export type ModuleRepository = ReturnType<typeof createModuleRepository>;

/** The modules of a database. */
export function createModuleRepository(db: Kysely<Tables>) {
  const find = (id: number, on = db) =>
    on.selectFrom('modules').selectAll().where('id', '=', id).executeTakeFirst();

  return {
    /** Every module, in the order of their ids. */
    list: () => db.selectFrom('modules').selectAll().orderBy('id').execute(),
    find: (id: number) => find(id),
    /** Adds a module under an id that none ever had. */
    create: (module: NewModule) =>
      db.transaction().execute(async (tx): Promise<ModuleRow | ModuleRefusal> => {
        const id = (await highestIdEver(tx, 'modules')) + 1;
        const row = await tx
          .insertInto('modules')
          .values({ id, ...module })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returningAll()
          .executeTakeFirst();
        return row ?? 'duplicate-key';
      }),
    /** The module as it is now. */
    update: (id: number, module: NewModule, may: Precondition) =>
      db.transaction().execute(async (tx): Promise<ModuleRow | ModuleRefusal> => {
        const present = await find(id, tx);
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
    /** Deletes a module and every permission in it. */
    delete: (id: number, may: Precondition = () => true) =>
      db.transaction().execute(async (tx): Promise<'deleted' | ModuleRefusal> => {
        const present = await find(id, tx);
        if (present === undefined) return 'unknown';
        if (!may(present)) return 'changed-since';
        await highestIdEver(tx, 'modules');
        await tx.deleteFrom('modules').where('id', '=', id).execute();
        return 'deleted';
      }),
  };
}
