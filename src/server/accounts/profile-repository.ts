import type { Kysely } from 'kysely';
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

/** What became of a profile that was to be deleted. */
export type ProfileDeletion = 'deleted' | 'in-use' | 'unknown';

/** Reads and writes profiles, and says what they may do. On return of a change it is on disk. */
export interface ProfileRepository {
  find(id: number): Promise<Profile | undefined>;
  /** Every profile, in the order of their ids. */
  list(): Promise<Profile[]>;
  /** Adds a profile under an id that none ever had. */
  create(profile: NewProfile): Promise<Profile>;
  /** False when there is no such profile. */
  update(id: number, profile: NewProfile): Promise<boolean>;
  /** Deletes a profile that nobody has, and its permissions with it. */
  delete(id: number): Promise<ProfileDeletion>;
  /**
   * What a profile may do, by module; modules without any right are left out. An administrator may do everything
   * everywhere, whatever the permission rows say (upstream A.1), and an unknown profile nothing.
   */
  rightsOf(profileId: number): Promise<ModuleRights[]>;
}

/** The profiles of a database. */
export function createProfileRepository(db: Kysely<Tables>): ProfileRepository {
  const modules = createModuleRepository(db);
  const permissions = createPermissionRepository(db);

  async function find(id: number): Promise<Profile | undefined> {
    const row = await db.selectFrom('profiles').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : toProfile(row);
  }

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
    async update(id, profile) {
      const result = await db
        .updateTable('profiles')
        .set(toRow(profile))
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    async delete(id) {
      const deleted = await db.transaction().execute(async (tx) => {
        await highestIdEver(tx, 'profiles');
        const { numDeletedRows } = await tx
          .deleteFrom('profiles')
          .where('id', '=', id)
          .where('id', 'not in', tx.selectFrom('accounts').select('profile_id'))
          .executeTakeFirst();
        return numDeletedRows === 1n;
      });
      if (deleted) return 'deleted';
      return (await find(id)) === undefined ? 'unknown' : 'in-use';
    },
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

function toProfile(row: ProfileRow): Profile {
  return { ...row, administrator: row.administrator === 1 };
}

function toRow({ name, administrator }: NewProfile): Omit<ProfileRow, 'id'> {
  return { name, administrator: administrator ? 1 : 0 };
}
