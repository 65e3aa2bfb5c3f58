import type { Profiles } from './profiles';

/** Which profiles make an administrator, as far as it is known. */
export interface KnownAdministrators {
  profileIds: readonly string[];
  /** Profiles that are not named make none; otherwise nobody can say. */
  complete: boolean;
}

/** Nobody can say of any profile. */
export const NOTHING_KNOWN: KnownAdministrators = { profileIds: [], complete: false };

export const YES = 2;
export const NO = 1;
export const UNKNOWN = 0;

/** What is known, for each profile by its number: {@link YES}, {@link NO} or {@link UNKNOWN}. */
export function administratorProfiles(profiles: Profiles, known: KnownAdministrators): Uint8Array {
  const ids = new Set(known.profileIds);
  return Uint8Array.from(profiles.ids, (id) => {
    if (ids.has(id)) return YES;
    return known.complete ? NO : UNKNOWN;
  });
}
