import { compareNames } from './collation';
import type { Profiles } from './profiles';

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
