import type { Kysely } from 'kysely';
import { ANY_PRESENT } from '../storage/precondition';
import type { Precondition } from '../storage/precondition';
import type { ProfileRow, Tables } from '../storage/schema';
import { EVERY_RIGHT, hasAnyRight } from './module-rights';
import type { ModuleRights } from './module-rights';
import { createModuleRepository } from './module-repository';
import { createPermissionRepository } from './permission-repository';
import { highestIdEver } from './row-id';

/** What a profile is, but for its number. */
export interface NewProfile {
  readonly name: string;
  /** Its people may do everything everywhere, whatever the permission rows say. */
  readonly administrator: boolean;
}

/** A named set of permissions. */
export interface Profile extends NewProfile {
  readonly id: number;
}

/** What became of a profile that was to be changed. */
export type ProfileUpdate = 'updated' | 'unknown' | 'changed-since';

/** What became of a profile that was to be deleted. */
export type ProfileDeletion = 'deleted' | 'in-use' | 'unknown' | 'changed-since';

/** Reads and writes profiles, and says what they may do. On return of a change it is on disk. */
export interface ProfileRepository {
  find(id: number): Promise<Profile | undefined>;
  /** Every profile, in the order of their ids. */
  list(): Promise<Profile[]>;
  /** Adds a profile under an id that none ever had. */
  create(profile: NewProfile): Promise<Profile>;
  /** Changes a profile; with a precondition, only one that it lets. */
  update(id: number, profile: NewProfile, may?: Precondition<Profile>): Promise<ProfileUpdate>;
  /** Deletes a profile that nobody has, and its permissions with it; with a precondition, only one that it lets. */
  delete(id: number, may?: Precondition<Profile>): Promise<ProfileDeletion>;
  /**
   * What a profile may do, by module; modules without any right are left out. An administrator may do everything
   * everywhere, whatever the permission rows say (WC-46), and an unknown profile nothing.
   */
  rightsOf(profileId: number): Promise<ModuleRights[]>;
}

/** The profiles of a database. */
export function createProfileRepository(db: Kysely<Tables>): ProfileRepository {
  const modules = createModuleRepository(db);
  const permissions = createPermissionRepository(db);

  const find = (id: number) => findProfile(db, id);

  return {
    find,
    async list() {
      return (await db.selectFrom('profiles').selectAll().orderBy('id').execute()).map(toProfile);
    },
    create: (profile) =>
      db.transaction().execute(async (tx) => {
        const id = (await highestIdEver(tx, 'profiles')) + 1;
        const row = { id, ...toRow(profile) };
        return toProfile(
          await tx.insertInto('profiles').values(row).returningAll().executeTakeFirstOrThrow(),
        );
      }),
    update: (id, profile, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        const present = await findProfile(tx, id);
        if (present === undefined) return 'unknown';
        if (!may(present)) return 'changed-since';
        await tx.updateTable('profiles').set(toRow(profile)).where('id', '=', id).execute();
        return 'updated';
      }),
    delete: (id, may = ANY_PRESENT) =>
      db.transaction().execute(async (tx) => {
        const present = await findProfile(tx, id);
        if (present === undefined) return 'unknown';
        if (await isInUse(tx, id)) return 'in-use';
        if (!may(present)) return 'changed-since';
        await highestIdEver(tx, 'profiles');
        await tx.deleteFrom('profiles').where('id', '=', id).execute();
        return 'deleted';
      }),
    async rightsOf(profileId) {
      const profile = await find(profileId);
      if (profile === undefined) return [];
      if (profile.administrator) {
        return (await modules.list()).map((module) => ({ module, ...EVERY_RIGHT }));
      }
      return (await permissions.listOf(profileId)).filter(hasAnyRight);
    },
  };
}

async function findProfile(db: Kysely<Tables>, id: number): Promise<Profile | undefined> {
  const row = await db.selectFrom('profiles').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toProfile(row);
}

async function isInUse(db: Kysely<Tables>, id: number): Promise<boolean> {
  const one = db.selectFrom('accounts').select('id').where('profile_id', '=', id).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

function toProfile(row: ProfileRow): Profile {
  return { ...row, administrator: row.administrator === 1 };
}

function toRow({ name, administrator }: NewProfile): Omit<ProfileRow, 'id'> {
  return { name, administrator: administrator ? 1 : 0 };
}
