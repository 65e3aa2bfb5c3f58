import type { ProfileCount } from '#contract/directory';
import type { PeopleTable } from './people-table';
import { profileRanks } from './profiles';

/** How many people have each profile, by the profiles' names; profiles that nobody has are left out. */
export function countProfiles(table: Readonly<PeopleTable>): ProfileCount[] {
  const { profiles, profileOf } = table;
  const people = new Uint32Array(profiles.length);
  const active = new Uint32Array(profiles.length);
  for (const row of table.living()) {
    const number = profileOf[row] as number;
    people[number] = (people[number] as number) + 1;
    if (table.isActive(row)) active[number] = (active[number] as number) + 1;
  }
  const ranks = profileRanks(profiles);
  const byId = new Map<string, ProfileCount>();
  const inOrder = [...profiles.ids.keys()].sort((one, other) => (ranks[one] ?? 0) - (ranks[other] ?? 0));
  for (const number of inOrder.filter((one) => people[one] !== 0)) {
    const profileId = profiles.ids[number] ?? '';
    const profileName = profiles.names[number] ?? '';
    // A profile that is being renamed has two names: it is one all the same.
    const count = byId.get(profileId) ?? { profileId, profileName, people: 0, active: 0 };
    count.people += people[number] ?? 0;
    count.active += active[number] ?? 0;
    byId.set(profileId, count);
  }
  return [...byId.values()];
}
