import { profileSchema, type Profile } from '#contract/profiles';
import type { ChangeContext } from '../pipeline/single-changes';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import type { ChangePlace } from '../pipeline/change';
import { readPerson } from '../people/people-context';
import { creating, definitionKinds, deleting, updating, type Definitions } from './definitions';
import { makeAndNotify, profileRoutes } from './profiles-context';

type Draft = Omit<Profile, 'id'>;

const profiles: Definitions<Profile> = {
  subject: 'profile',
  draft: profileSchema.omit({ id: true }),
  fields: ['name', 'administrator'],
  list: (system, client) => profileRoutes(system).list(client),
  read: (system, client, id) => profileRoutes(system).read(client, id),
};

/** The kinds: a profile created, changed, deleted. */
export const profileKinds = definitionKinds(profiles);

/**
 * Creates a profile and answers it as the system has it.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether it was created
 */
export async function createProfile(context: ChangeContext, draft: Draft): Promise<Profile> {
  const routes = profileRoutes(context.place);
  const end = await makeAndNotify(
    context,
    creating(profiles, profileKinds, context.place, draft, (client) => routes.create(client, draft)),
  );
  if (end.outcome !== 'done' || !end.value) throw new Failure('bad-answer');
  return end.value;
}

/**
 * Changes a profile that is still as it was `seen`, and answers it as the system has it then.
 * @throws {Failure} `conflict` where it is another by now: nothing is written; `self-guard`, `last-administrator-guard`,
 * what the system says, or `outcome-unknown`
 */
export async function updateProfile(context: ChangeContext, seen: Profile, draft: Draft): Promise<Profile> {
  const { place } = context;
  const routes = profileRoutes(place);
  const wanted = { id: seen.id, ...draft };
  await makeAndNotify(context, {
    ...updating(profiles, profileKinds, place, seen, draft, async (client, { version }) => {
      await routes.update(client, wanted, version);
      return wanted;
    }),
    guard: async ({ value }, client) => {
      if (value.administrator && !draft.administrator) await permitDemotion(place, client, value);
      return () => undefined;
    },
  });
  // People carry the name of their profile, and whether it makes an administrator is read with the list.
  place.directory.refresh().catch(() => undefined);
  return wanted;
}

/**
 * Deletes a profile that is still as it was `seen`.
 * @throws {Failure} `rejected` with the system's words while somebody has it; `self-guard` for one's own; `not-found`
 */
export async function deleteProfile(context: ChangeContext, seen: Profile): Promise<void> {
  const { place } = context;
  const routes = profileRoutes(place);
  const end = await makeAndNotify(context, {
    ...deleting(profiles, profileKinds, place, seen, async (client, { version }) => {
      await routes.delete(client, seen.id, version);
      return undefined;
    }),
    guard: () => {
      if (seen.id === place.view()?.profileId) return Promise.reject(new Failure('self-guard'));
      return Promise.resolve(() => undefined);
    },
  });
  if (!end.found) throw new Failure('not-found');
}

async function permitDemotion(place: ChangePlace, client: ApiClient, profile: Profile): Promise<void> {
  const all = await profileRoutes(place).list(client);
  await place.guard.permitDemotion(profile, all, async (id) => (await readPerson(place, client, id)).person);
}
