import { create } from 'zustand';
import type { ProfileCount } from '#contract/directory';
import { portero } from '../../bridge/bridge';

type Names = Readonly<Record<string, string>>;

/** The names of profiles by connection and id, as far as they were told: a filter knows ids only. */
const useNames = create<{ names: Readonly<Record<string, Names>> }>(() => ({ names: {} }));

const NONE: Names = {};

/** The names of a connection's profiles, as far as they are known. */
export function useProfileNames(connectionId: string): Names {
  return useNames(({ names }) => names[connectionId] ?? NONE);
}

/** Takes over names that came with something else. */
export function rememberProfiles(connectionId: string, profiles: readonly ProfileCount[]): void {
  useNames.setState(({ names }) => {
    const added = profiles.map(({ profileId, profileName }) => [profileId, profileName] as const);
    return { names: { ...names, [connectionId]: { ...names[connectionId], ...Object.fromEntries(added) } } };
  });
}

/** Asks for the names, where one of these ids has none yet. */
export async function learnProfiles(connectionId: string, profileIds: readonly string[]): Promise<void> {
  const known = useNames.getState().names[connectionId] ?? NONE;
  if (profileIds.every((id) => id in known)) return;
  const answer = await portero.call('directory/profile-counts', { connectionId });
  if (answer.ok) rememberProfiles(connectionId, answer.value);
}
