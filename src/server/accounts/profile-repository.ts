import type { Kysely } from 'kysely';
import { flag } from '../storage/schema';
import type { Tables } from '../storage/schema';
import { highestIdEver } from './ids';
import { createModuleRepository } from './module-repository';
import { EVERY_RIGHT, hasAnyRight } from './module-rights';
import type { ModuleRights } from './module-rights';
import { createPermissionRepository } from './permission-repository';

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

type Precondition = (present: Profile) => boolean;

/**
 * Reads and writes profiles, and says what they may do. On return of a change it is on disk. A precondition is asked in the
 * transaction that writes: of two who have seen the same, one gets `changed-since`.
 */
export type ProfileRepository = ReturnType<typeof createProfileRepository>;

/** The profiles of a database. */
export function createProfileRepository(db: Kysely<Tables>) {
  const modules = createModuleRepository(db);
  const permissions = createPermissionRepository(db);

  async function find(id: number, on = db): Promise<Profile | undefined> {
    const row = await on.selectFrom('profiles').selectAll().where('id', '=', id).executeTakeFirst();
    return row && { ...row, administrator: row.administrator === 1 };
  }

  return {
    find: (id: number) => find(id),
    /** Every profile, in the order of their ids. */
    async list(): Promise<Profile[]> {
      const rows = await db.selectFrom('profiles').selectAll().orderBy('id').execute();
      return rows.map((row) => ({ ...row, administrator: row.administrator === 1 }));
    },
    /** Adds a profile under an id that none ever had. */
    create: (profile: NewProfile) =>
      db.transaction().execute(async (tx): Promise<Profile> => {
        const id = (await highestIdEver(tx, 'profiles')) + 1;
        const row = { id, ...toRow(profile) };
        await tx.insertInto('profiles').values(row).execute();
        return { id, ...profile };
      }),
    update: (id: number, profile: NewProfile, may: Precondition) =>
      db.transaction().execute(async (tx): Promise<'updated' | 'unknown' | 'changed-since'> => {
        const present = await find(id, tx);
        if (present === undefined) return 'unknown';
        if (!may(present)) return 'changed-since';
        await tx.updateTable('profiles').set(toRow(profile)).where('id', '=', id).execute();
        return 'updated';
      }),
    /** Deletes a profile that nobody has, and its permissions with it. */
    delete: (id: number, may: Precondition = () => true) =>
      db.transaction().execute(async (tx): Promise<'deleted' | 'in-use' | 'unknown' | 'changed-since'> => {
        const present = await find(id, tx);
        if (present === undefined) return 'unknown';
        const theirs = tx.selectFrom('accounts').select('id').where('profile_id', '=', id).limit(1);
        if ((await theirs.executeTakeFirst()) !== undefined) return 'in-use';
        if (!may(present)) return 'changed-since';
        await highestIdEver(tx, 'profiles');
        await tx.deleteFrom('profiles').where('id', '=', id).execute();
        return 'deleted';
      }),
    /**
     * What a profile may do, by module; modules without any right are left out. An administrator may do everything
     * everywhere, whatever the permission rows say (WC-46), and an unknown profile nothing.
     */
    async rightsOf(profileId: number): Promise<ModuleRights[]> {
      const profile = await find(profileId);
      if (profile === undefined) return [];
      if (profile.administrator) return (await modules.list()).map((module) => ({ module, ...EVERY_RIGHT }));
      return (await permissions.listOf(profileId)).filter(hasAnyRight);
    },
  };
}

function toRow({ name, administrator }: NewProfile) {
  return { name, administrator: flag(administrator) };
}
