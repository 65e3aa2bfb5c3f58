import type { Kysely } from 'kysely';
import { ANY_PRESENT } from '../storage/precondition';
import type { Precondition } from '../storage/precondition';
import type { Tables } from '../storage/schema';
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

/** Asked about all the rows that a profile has. */
export type PermissionPrecondition = Precondition<readonly Permission[]>;

/** Reads and writes permission rows. Every change is done whole or not at all, and is on disk on return. */
export interface PermissionRepository {
  /** Every row, in the order of their ids. */
  list(): Promise<Permission[]>;
  /** The rows of one profile, in the order of the modules; none when there is no such profile. */
  listOf(profileId: number): Promise<Permission[]>;
  /** Adds one row. */
  add(profileId: number, grant: Grant): Promise<Permission | PermissionRefusal>;
  /** Gives one row another content; `unknown` when there is no such row. */
  update(id: number, profileId: number, grant: Grant): Promise<'updated' | 'unknown' | PermissionRefusal>;
  /** Puts these rows in the place of all that the profile has; with a precondition, only of those that it lets. */
  replaceAll(
    profileId: number,
    grants: readonly Grant[],
    may?: PermissionPrecondition,
  ): Promise<'saved' | 'changed-since' | PermissionRefusal>;
  /** False when there is no such row. */
  delete(id: number): Promise<boolean>;
  /** Deletes every row of a profile, if it has any; with a precondition, only those that it lets. */
  deleteOf(profileId: number, may?: PermissionPrecondition): Promise<'deleted' | 'changed-since'>;
}

/** The permission rows of a database. */
export function createPermissionRepository(db: Kysely<Tables>): PermissionRepository {
  return {
    list: async () => (await selectPermissions(db).orderBy('permissions.id').execute()).map(toPermission),
    listOf: (profileId) => listOf(db, profileId),
    add: (profileId, grant) =>
      db.transaction().execute(async (tx) => {
        const refusal = await refusalOf(tx, profileId, grant);
        return refusal ?? insert(tx, profileId, grant);
      }),
    update: (id, profileId, grant) =>
      db.transaction().execute(async (tx) => {
        const found = await tx.selectFrom('permissions').select('id').where('id', '=', id).executeTakeFirst();
        if (found === undefined) return 'unknown';
        const refusal = await refusalOf(tx, profileId, grant, id);
        if (refusal !== undefined) return refusal;
        await tx.updateTable('permissions').set(toRow(profileId, grant)).where('id', '=', id).execute();
        return 'updated';
      }),
    replaceAll: (profileId, grants, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        const refusal = await refusalOfAll(tx, profileId, grants);
        if (refusal !== undefined) return refusal;
        if (!may(await listOf(tx, profileId))) return 'changed-since';
        await deleteOf(tx, profileId);
        for (const grant of grants) await insert(tx, profileId, grant);
        return 'saved';
      }),
    async delete(id) {
      const result = await db.deleteFrom('permissions').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows === 1n;
    },
    deleteOf: (profileId, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        if (!may(await listOf(tx, profileId))) return 'changed-since';
        await deleteOf(tx, profileId);
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

async function deleteOf(db: Kysely<Tables>, profileId: number): Promise<void> {
  await db.deleteFrom('permissions').where('profile_id', '=', profileId).execute();
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
  const profile = await db.selectFrom('profiles').select('id').where('id', '=', profileId).executeTakeFirst();
  if (profile === undefined) return 'unknown-profile';
  const known = new Set((await db.selectFrom('modules').select('id').execute()).map((module) => module.id));
  if (grants.some((grant) => !known.has(grant.moduleId))) return 'unknown-module';
  return new Set(grants.map((grant) => grant.moduleId)).size < grants.length ? 'module-twice' : undefined;
}
