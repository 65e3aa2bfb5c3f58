import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import { isProfile } from './ids';
import { RIGHTS_COLUMNS, readRights, writeRights } from './module-rights';
import type { ModuleRights, Rights } from './module-rights';

/** A permission row: what one profile may do in one module. */
export interface Permission extends ModuleRights {
  readonly id: number;
  readonly profileId: number;
}

/** Rights that are to be given in a module. */
export interface Grant extends Rights {
  readonly moduleId: number;
}

/** Why permissions are not stored. A profile has one row a module at most. */
export type PermissionRefusal = 'unknown-profile' | 'unknown-module' | 'module-twice';

type Precondition = (present: readonly Permission[]) => boolean;

/**
 * Reads and writes a database's permission rows. Every change is done whole or not at all, and is on disk on return. A precondition is
 * asked about all the rows that a profile has, in the transaction that writes: of two who have seen the same, one gets
 * `changed-since`.
 */
export function createPermissionRepository(db: Kysely<Tables>) {
  return {
    /** Every row, in the order of their ids. */
    list: async () => (await selectPermissions(db).orderBy('permissions.id').execute()).map(toPermission),
    /** The rows of one profile, in the order of the modules; none when there is no such profile. */
    listOf: (profileId: number) => listOf(db, profileId),
    /** Adds one row. */
    add: (profileId: number, grant: Grant) =>
      db.transaction().execute(async (tx): Promise<Permission | PermissionRefusal> => {
        const refusal = await refusalOf(tx, profileId, grant);
        return refusal ?? insert(tx, profileId, grant);
      }),
    /** Gives one row another content; `unknown` when there is no such row. */
    update: (id: number, profileId: number, grant: Grant) =>
      db.transaction().execute(async (tx): Promise<'updated' | 'unknown' | PermissionRefusal> => {
        const found = await tx.selectFrom('permissions').select('id').where('id', '=', id).executeTakeFirst();
        if (found === undefined) return 'unknown';
        const refusal = await refusalOf(tx, profileId, grant, id);
        if (refusal !== undefined) return refusal;
        await tx.updateTable('permissions').set(toRow(profileId, grant)).where('id', '=', id).execute();
        return 'updated';
      }),
    /** Puts these rows in the place of all that the profile has. */
    replaceAll: (profileId: number, grants: readonly Grant[], may: Precondition) =>
      db.transaction().execute(async (tx): Promise<'saved' | 'changed-since' | PermissionRefusal> => {
        const refusal = await refusalOfAll(tx, profileId, grants);
        if (refusal !== undefined) return refusal;
        if (!may(await listOf(tx, profileId))) return 'changed-since';
        await tx.deleteFrom('permissions').where('profile_id', '=', profileId).execute();
        for (const grant of grants) await insert(tx, profileId, grant);
        return 'saved';
      }),
    /** False when there is no such row. */
    async delete(id: number): Promise<boolean> {
      const result = await db.deleteFrom('permissions').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows === 1n;
    },
    /** Deletes every row of a profile, if it has any. */
    deleteOf: (profileId: number, may: Precondition) =>
      db.transaction().execute(async (tx): Promise<'deleted' | 'changed-since'> => {
        if (!may(await listOf(tx, profileId))) return 'changed-since';
        await tx.deleteFrom('permissions').where('profile_id', '=', profileId).execute();
        return 'deleted';
      }),
  };
}

function selectPermissions(db: Kysely<Tables>) {
  return db
    .selectFrom('permissions')
    .innerJoin('modules', 'modules.id', 'permissions.module_id')
    .select(['permissions.id', 'profile_id', 'module_id', 'modules.name', 'modules.route', 'modules.key'])
    .select(RIGHTS_COLUMNS);
}

async function listOf(db: Kysely<Tables>, profileId: number): Promise<Permission[]> {
  const rows = selectPermissions(db).where('profile_id', '=', profileId).orderBy('modules.id');
  return (await rows.execute()).map(toPermission);
}

type PermissionRow = Awaited<ReturnType<ReturnType<typeof selectPermissions>['executeTakeFirstOrThrow']>>;

function toPermission(row: PermissionRow): Permission {
  const { id, profile_id, module_id, name, route, key, ...flags } = row;
  return { id, profileId: profile_id, module: { id: module_id, name, route, key }, ...readRights(flags) };
}

function toRow(profileId: number, { moduleId, ...rights }: Grant) {
  return { profile_id: profileId, module_id: moduleId, ...writeRights(rights) };
}

async function insert(db: Kysely<Tables>, profileId: number, grant: Grant): Promise<Permission> {
  const row = toRow(profileId, grant);
  const { id } = await db.insertInto('permissions').values(row).returning('id').executeTakeFirstOrThrow();
  return toPermission(await selectPermissions(db).where('permissions.id', '=', id).executeTakeFirstOrThrow());
}

/** Why one row cannot be stored; `except` is the row that is about to change. */
async function refusalOf(
  db: Kysely<Tables>,
  profileId: number,
  grant: Grant,
  except?: number,
): Promise<PermissionRefusal | undefined> {
  const refusal = await refusalOfAll(db, profileId, [grant]);
  if (refusal !== undefined) return refusal;
  const taken = await db
    .selectFrom('permissions')
    .select('id')
    .where('profile_id', '=', profileId)
    .where('module_id', '=', grant.moduleId)
    .executeTakeFirst();
  return taken === undefined || taken.id === except ? undefined : 'module-twice';
}

/** Why these rows cannot be a profile's whole set. */
async function refusalOfAll(
  db: Kysely<Tables>,
  profileId: number,
  grants: readonly Grant[],
): Promise<PermissionRefusal | undefined> {
  if (!(await isProfile(db, profileId))) return 'unknown-profile';
  const known = new Set((await db.selectFrom('modules').select('id').execute()).map((module) => module.id));
  if (grants.some((grant) => !known.has(grant.moduleId))) return 'unknown-module';
  return new Set(grants.map((grant) => grant.moduleId)).size < grants.length ? 'module-twice' : undefined;
}
