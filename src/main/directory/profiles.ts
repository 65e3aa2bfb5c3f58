import { compareNames } from './collation';

/** The profiles that people have, each with a number: thousands of people share a few. */
export class Profiles {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly #numbers = new Map<string, Map<string, number>>();

  /** How many there are; their numbers are from 0. */
  get length(): number {
    return this.ids.length;
  }

  /** The number of a profile. One that has the same id and another name, as after it was renamed, has another number. */
  numberOf(id: string, name: string): number {
    let named = this.#numbers.get(id);
    if (!named) this.#numbers.set(id, (named = new Map()));
    let number = named.get(name);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.names.push(name);
      named.set(name, number);
    }
    return number;
  }
}

/** For each profile, where its name stands among the names of all; the same name, the same rank. */
export function profileRanks(profiles: Profiles): Uint32Array {
  const sorted = [...profiles.names.keys()].sort((one, other) =>
    compareNames(profiles.names[one] ?? '', profiles.names[other] ?? ''),
  );
  const ranks = new Uint32Array(profiles.length);
  let rank = 0;
  let before: string | undefined;
  for (const number of sorted) {
    const name = profiles.names[number] ?? '';
    if (before !== undefined && compareNames(before, name) !== 0) rank += 1;
    before = name;
    ranks[number] = rank;
  }
  return ranks;
}

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
