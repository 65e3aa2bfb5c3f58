import type { Module, ModulePermissions, PermissionSet, Profile } from '#contract/profiles';
import { createModule, deleteModule, updateModule } from './module-changes';
import { permissionSet, savePermissions } from './permission-saving';
import { createProfile, deleteProfile, updateProfile } from './profile-changes';
import { beginWithProfiles, type ProfilesContext } from './profiles-context';

/** Profiles, permissions and modules of one connection; every method fails as the function that it calls. */
export class Profiles {
  readonly #context: ProfilesContext;

  constructor(context: ProfilesContext) {
    this.#context = context;
  }

  /** All of them. @throws {Failure} `not-supported`, or what the system says */
  async list(): Promise<Profile[]> {
    const { profiles, client } = beginWithProfiles(this.#context);
    return profiles.list(client);
  }

  create(profile: Omit<Profile, 'id'>): Promise<Profile> {
    return createProfile(this.#context, profile);
  }

  update(seen: Profile, profile: Omit<Profile, 'id'>): Promise<Profile> {
    return updateProfile(this.#context, seen, profile);
  }

  delete(profileId: string): Promise<void> {
    return deleteProfile(this.#context, profileId);
  }

  permissions(profileId: string): Promise<PermissionSet> {
    return permissionSet(this.#context, profileId);
  }

  savePermissions(
    profileId: string,
    seen: readonly ModulePermissions[],
    permissions: readonly ModulePermissions[],
  ): Promise<PermissionSet> {
    return savePermissions(this.#context, profileId, seen, permissions);
  }

  /** All of them. @throws {Failure} `not-supported`, or what the system says */
  async modules(): Promise<Module[]> {
    const { profiles, client } = beginWithProfiles(this.#context);
    return profiles.modules(client);
  }

  createModule(module: Omit<Module, 'id'>): Promise<Module> {
    return createModule(this.#context, module);
  }

  updateModule(seen: Module, module: Omit<Module, 'id'>): Promise<Module> {
    return updateModule(this.#context, seen, module);
  }

  deleteModule(moduleId: string): Promise<void> {
    return deleteModule(this.#context, moduleId);
  }
}
