import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import { createAccountRepository } from './account-repository';
import { createAttributeRepository } from './attribute-repository';
import { createModuleRepository } from './module-repository';
import { createPermissionRepository } from './permission-repository';
import { createProfileRepository } from './profile-repository';

/** Everything that a database holds, each by its repository. */
export type Repositories = ReturnType<typeof createRepositories>;

/** The repositories of a database. */
export function createRepositories(db: Kysely<Tables>) {
  return {
    accounts: createAccountRepository(db),
    attributes: createAttributeRepository(db),
    profiles: createProfileRepository(db),
    modules: createModuleRepository(db),
    permissions: createPermissionRepository(db),
  };
}
