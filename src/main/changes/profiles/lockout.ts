import type { Module, ModulePermissions, Profile } from '#contract/profiles';
import { Failure, failedWith } from '../../failure/failure';
import type { ProfilesContext, ProfilesDoing } from './profiles-context';

/** Everyone who is asked for before a profile loses its administrators, at most; the first who stands is enough. */
const MAX_ASKED = 20;

/**
 * A profile is about to make administrators no more. It must not be one's own, and where it makes any now, somebody with
 * another administrator profile must be active: the system would let everybody be locked out (upstream A.3, A.4).
 * @throws {Failure} `self-guard`, `last-administrator-guard`, or why nobody could be asked
 */
export async function checkAdministratorsRemain(
  context: ProfilesContext,
  doing: ProfilesDoing,
  profile: Profile,
): Promise<void> {
  if (profile.id === doing.view.profileId) throw new Failure('self-guard');
  const active = await activeByProfile(context);
  if (!active.get(profile.id)) return;
  const others = (await doing.profiles.list(doing.client))
    .filter(({ id, administrator }) => administrator && id !== profile.id && active.get(id))
    .map(({ id }) => id);
  if (others.length > 0 && (await oneStands(context, doing, others))) return;
  throw new Failure('last-administrator-guard');
}

/**
 * Whoever is no administrator must not take from their own profile the right to give it back.
 * @throws {Failure} `self-guard`
 */
export function checkOwnWayBack(
  { dialect }: Pick<ProfilesContext, 'dialect'>,
  { view }: Pick<ProfilesDoing, 'view'>,
  profile: Profile,
  modules: readonly Module[],
  before: readonly ModulePermissions[],
  after: readonly ModulePermissions[],
): void {
  if (profile.administrator || profile.id !== view.profileId) return;
  const governing = modules.find(({ key }) => key === dialect.governedBy?.permissions);
  const grants = (set: readonly ModulePermissions[]): boolean =>
    set.some(({ moduleId, actions }) => moduleId === governing?.id && actions.includes('edit'));
  if (grants(before) && !grants(after)) throw new Failure('self-guard');
}

async function activeByProfile({ directory }: ProfilesContext): Promise<ReadonlyMap<string, number>> {
  return new Map((await directory.profileCounts()).map(({ profileId, active }) => [profileId, active]));
}

/** Reads those who would remain until one is found active, whatever the list says. */
async function oneStands(
  { directory, dialect }: ProfilesContext,
  { client }: ProfilesDoing,
  profileIds: string[],
): Promise<boolean> {
  const filter = { search: '', active: 'active', administrator: 'all', changedElsewhere: false } as const;
  const people = await directory.collect({
    kind: 'matching',
    filter: { ...filter, profileIds },
    except: [],
  });
  for (const { id } of people.slice(0, MAX_ASKED)) {
    try {
      const reading = await dialect.people?.read(client, id);
      if (reading?.person.active && profileIds.includes(reading.person.profileId)) return true;
    } catch (error) {
      if (!failedWith(error, 'not-found', 'not-permitted', 'rejected')) throw error;
    }
  }
  return false;
}
