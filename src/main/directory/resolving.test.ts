import { describe, expect, it } from 'vitest';
import { PeopleTable } from './people-table';
import { resolvePeople } from './resolving';
import { person } from './testing/some-people';

const table = new PeopleTable();
for (const [id, userName] of [
  ['1', 'José'],
  ['2', 'jose'],
  ['3', '1'],
  ['AB-4', 'Ana'],
  ['5', 'ANA'],
  ['6', 'gone'],
] as const) {
  table.add(person(id, { userName }));
}
table.remove(table.rowOf('6')!);

describe('whom a pasted list means', () => {
  it.each([
    ['1', '1'],
    ['JOSÉ', '1'],
    ['JOSE', '2'],
    ['Jose\u0301', '1'],
    ['ab-4', 'AB-4'],
    ['ANA', '5'],
    ['Ana', 'AB-4'],
    ['  jose ', '2'],
  ])('%s', (word, personId) => {
    expect(resolvePeople(table, [word]).found.map((one) => one.personId)).toEqual([personId]);
  });

  it('names each once, in the order of the entries, and those nobody is called', () => {
    expect(resolvePeople(table, ['jose', 'x', '', '1', 'José', 'x', 'gone', 'jose'])).toEqual({
      found: [
        { personId: '2', userName: 'jose' },
        { personId: '1', userName: 'José' },
      ],
      notFound: ['x', 'gone'],
    });
  });
});
