import type { ModulePermissions, PermissionSet } from '#contract/profiles';
import { Failure } from '../../failure/failure';
import { recorded } from '../writing/recorded';
import { checkOwnWayBack } from './lockout';
import { changesOfSet, regular, sameSet } from './permission-sets';
import { beginWithProfiles, type ProfilesContext, type ProfilesDoing } from './profiles-context';

/** What a profile may do, and the modules that there are. Rows of modules that are gone are left out (upstream A.5). */
export async function permissionSet(context: ProfilesContext, profileId: string): Promise<PermissionSet> {
  const { set } = await readSet(beginWithProfiles(context), profileId);
  return { ...set, permissions: regular(set.permissions, set.modules) };
}

/**
 * Replaces what a profile may do, where that is still what was `seen`; answers it as the system has it then. The system
 * replaces the whole set (upstream A.6), so what somebody else has granted since would be gone without a word.
 * @throws {Failure} `conflict` where it is another by now: nothing is written; `self-guard`, what the system says, or
 * `outcome-unknown`
 */
export async function savePermissions(
  context: ProfilesContext,
  profileId: string,
  seen: readonly ModulePermissions[],
  wanted: readonly ModulePermissions[],
): Promise<PermissionSet> {
  const doing = beginWithProfiles(context);
  const { profiles, client, write } = doing;
  let found: PermissionSet | undefined;
  const told = () => ({
    action: 'permissions-save' as const,
    subject: { kind: 'profile' as const, id: profileId, name: found?.profile.name ?? profileId },
    changes: found ? changesOfSet(found.permissions, wanted, found.modules) : [],
  });
  return recorded(context.recorder, told, async () => {
    const read = await readSet(doing, profileId);
    found = read.set;
    const { profile, modules, permissions } = found;
    if (!sameSet(permissions, seen, modules)) throw new Failure('conflict');
    const set = regular(wanted, modules);
    checkOwnWayBack(context, doing, profile, modules, regular(permissions, modules), set);
    await write(
      () => profiles.savePermissions(client, profileId, asSaved(set, doing, modules), read.version),
      async () => sameSet((await profiles.permissions(client, profileId)).value, set, modules),
    );
    return { profile, modules, permissions: await afterwards(doing, profileId, modules, set) };
  });
}

/**
 * Nothing at all has a route of its own, which needs the right to delete (upstream A.0). Who has not got that says of one
 * module that nothing may be done there, which comes to the same.
 */
function asSaved(
  set: ModulePermissions[],
  { view }: ProfilesDoing,
  modules: PermissionSet['modules'],
): ModulePermissions[] {
  const [first] = modules;
  if (set.length > 0 || first === undefined || view.may.permissions.includes('delete')) return set;
  return [{ moduleId: first.id, actions: [] }];
}

async function readSet(
  { profiles, client }: ProfilesDoing,
  profileId: string,
): Promise<{ set: PermissionSet; version: string | undefined }> {
  const [{ value: profile }, modules, { value: permissions, version }] = await Promise.all([
    profiles.read(client, profileId),
    profiles.modules(client),
    profiles.permissions(client, profileId),
  ]);
  if (profile.id !== profileId) throw new Failure('bad-answer');
  return { set: { profile, modules, permissions }, version };
}

async function afterwards(
  { profiles, client }: ProfilesDoing,
  profileId: string,
  modules: PermissionSet['modules'],
  saved: ModulePermissions[],
): Promise<ModulePermissions[]> {
  try {
    return regular((await profiles.permissions(client, profileId)).value, modules);
  } catch {
    // It was confirmed; what was sent has to do where it cannot be read.
    return saved;
  }
}
