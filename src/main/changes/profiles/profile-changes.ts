import type { JournalEntry } from '#contract/journal';
import type { Profile } from '#contract/profiles';
import { Failure, failedWith } from '../../failure/failure';
import { recorded, type Told } from '../writing/recorded';
import { checkAdministratorsRemain } from './lockout';
import { beginWithProfiles, type ProfilesContext } from './profiles-context';

type Draft = Omit<Profile, 'id'>;

/**
 * Makes a profile and answers it as the system has it.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether it was made
 */
export async function createProfile(context: ProfilesContext, draft: Draft): Promise<Profile> {
  const { profiles, client, write } = beginWithProfiles(context);
  let made: Profile | undefined;
  const told = () => about('profile-create', { id: made?.id ?? '', name: draft.name }, changed(null, draft));
  return recorded(context.recorder, told, async () => {
    const before = new Set((await profiles.list(client)).map(({ id }) => id));
    await write(
      async () => void (made = await profiles.create(client, draft)),
      async () => {
        made = (await profiles.list(client)).find((each) => !before.has(each.id) && same(each, draft));
        return made !== undefined;
      },
    );
    if (!made) throw new Failure('bad-answer');
    return made;
  });
}

/**
 * Changes a profile that is still as it was `seen`, and answers it as the system has it then.
 * @throws {Failure} `conflict` where it is another by now: nothing is written; `self-guard`, `last-administrator-guard`,
 * what the system says, or `outcome-unknown`
 */
export async function updateProfile(context: ProfilesContext, seen: Profile, draft: Draft): Promise<Profile> {
  const doing = beginWithProfiles(context);
  const { profiles, client, write, mine } = doing;
  const wanted = { id: seen.id, ...draft };
  return recorded(
    context.recorder,
    () => about('profile-update', seen, changed(seen, draft)),
    async () => {
      const { value: found, version } = await profiles.read(client, seen.id);
      if (found.id !== seen.id) throw new Failure('bad-answer');
      if (!same(found, seen)) throw new Failure('conflict');
      if (found.administrator && !draft.administrator) await checkAdministratorsRemain(context, doing, found);
      await write(
        () => profiles.update(client, wanted, version),
        async () => same((await profiles.read(client, seen.id)).value, draft),
      );
      // People carry the name of their profile, and whether it makes an administrator is read with the list.
      if (mine()) context.directory.refresh().catch(() => undefined);
      return wanted;
    },
  );
}

/**
 * Deletes a profile.
 * @throws {Failure} `rejected` with the system's words while somebody has it; `self-guard` for one's own
 */
export async function deleteProfile(context: ProfilesContext, profileId: string): Promise<void> {
  const { profiles, client, view, write } = beginWithProfiles(context);
  let profile: Profile = { id: profileId, name: profileId, administrator: false };
  return recorded(
    context.recorder,
    () => about('profile-delete', profile, changed(profile, null)),
    async () => {
      const { value, version } = await profiles.read(client, profileId);
      profile = value;
      if (profile.id !== profileId) throw new Failure('bad-answer');
      if (profileId === view.profileId) throw new Failure('self-guard');
      await write(
        () => profiles.delete(client, profileId, version),
        () => isGone(profiles.read(client, profileId)),
      );
    },
  );
}

async function isGone(reading: Promise<unknown>): Promise<boolean> {
  try {
    await reading;
    return false;
  } catch (error) {
    if (failedWith(error, 'not-found')) return true;
    throw error;
  }
}

function same(one: Draft, other: Draft): boolean {
  return one.name === other.name && one.administrator === other.administrator;
}

function changed(before: Draft | null, after: Draft | null): JournalEntry['changes'] {
  const value = (draft: Draft | null, field: keyof Draft): string | null => draft && String(draft[field]);
  return (['name', 'administrator'] as const)
    .map((field) => ({ field, before: value(before, field), after: value(after, field) }))
    .filter((change) => change.before !== change.after);
}

function about(
  action: 'profile-create' | 'profile-update' | 'profile-delete',
  { id, name }: Pick<Profile, 'id' | 'name'>,
  changes: JournalEntry['changes'],
): Told {
  return { action, subject: { kind: 'profile', id, name }, changes };
}
