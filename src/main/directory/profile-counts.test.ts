import { expect, it } from 'vitest';
import { PeopleTable } from './people-table';
import { countProfiles } from './profile-counts';
import { person } from './testing/some-people';

it('counts people by profile, in the order of the profiles’ names, a renamed one once', () => {
  const table = new PeopleTable();
  table.add(person('a', { profileId: '9', profileName: 'Zeta' }));
  table.add(person('b', { profileId: '9', profileName: 'Zeta 2', active: false }));
  table.add(person('c', { profileId: '1', profileName: 'álamo' }));
  table.add(person('d', { profileId: '4', profileName: 'Beta' }));
  table.remove(table.rowOf('d')!);
  expect(countProfiles(table)).toEqual([
    { profileId: '1', profileName: 'álamo', people: 1, active: 1 },
    { profileId: '9', profileName: 'Zeta', people: 2, active: 1 },
  ]);
});
