import type { Kysely } from 'kysely';
import type { ModuleRow, ProfileRow, Tables } from '../storage/schema';

/** A named set of permissions. */
export interface Profile {
  readonly id: number;
  readonly name: string;
  readonly administrator: boolean;
}

/** What may be done in one module. */
export interface ModuleRights {
  readonly module: ModuleRow;
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
  readonly mayConsult: boolean;
  readonly maySeeDetail: boolean;
}

/** Reads profiles and what they may do. */
export interface ProfileRepository {
  find(id: number): Promise<Profile | undefined>;
  /** Every profile, in the order of their ids. */
  list(): Promise<Profile[]>;
  /**
   * What a profile may do, by module; modules without any right are left out. An administrator may do everything
   * everywhere, whatever the permission rows say (upstream A.1), and an unknown profile nothing.
   */
  rightsOf(profileId: number): Promise<ModuleRights[]>;
}

/** The profiles of a database. */
export function createProfileRepository(db: Kysely<Tables>): ProfileRepository {
  async function find(id: number): Promise<Profile | undefined> {
    const row = await db.selectFrom('profiles').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : toProfile(row);
  }

  return {
    find,
    async list() {
      return (await db.selectFrom('profiles').selectAll().orderBy('id').execute()).map(toProfile);
    },
    async rightsOf(profileId) {
      const profile = await find(profileId);
      if (profile === undefined) return [];
      if (profile.administrator) return (await allModules(db)).map(everyRight);
      return (await grantedRights(db, profileId)).filter(hasAnyRight);
    },
  };
}

function toProfile(row: ProfileRow): Profile {
  return { ...row, administrator: row.administrator === 1 };
}

function allModules(db: Kysely<Tables>): Promise<ModuleRow[]> {
  return db.selectFrom('modules').selectAll().orderBy('id').execute();
}

async function grantedRights(db: Kysely<Tables>, profileId: number): Promise<ModuleRights[]> {
  const rows = await db
    .selectFrom('permissions')
    .innerJoin('modules', 'modules.id', 'permissions.module_id')
    .selectAll('modules')
    .select(['may_add', 'may_edit', 'may_delete', 'may_consult', 'may_see_detail'])
    .where('permissions.profile_id', '=', profileId)
    .orderBy('modules.id')
    .execute();
  return rows.map(({ id, name, route, key, ...flags }) => ({
    module: { id, name, route, key },
    mayAdd: flags.may_add === 1,
    mayEdit: flags.may_edit === 1,
    mayDelete: flags.may_delete === 1,
    mayConsult: flags.may_consult === 1,
    maySeeDetail: flags.may_see_detail === 1,
  }));
}

function everyRight(module: ModuleRow): ModuleRights {
  return { module, mayAdd: true, mayEdit: true, mayDelete: true, mayConsult: true, maySeeDetail: true };
}

function hasAnyRight(rights: ModuleRights): boolean {
  return rights.mayAdd || rights.mayEdit || rights.mayDelete || rights.mayConsult || rights.maySeeDetail;
}
