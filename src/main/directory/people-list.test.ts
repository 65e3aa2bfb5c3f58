import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SORT_COLUMNS, type Person } from '#contract/directory';
import { compareNames } from './collation';
import { fold } from '#contract/fold';
import { PeopleList } from './people-list';
import { person, question } from './testing/some-people';

let list: PeopleList;
type Wish = Parameters<typeof question>[0];
const idsOf = (wish: Wish = {}): string[] => {
  const { sort, ...filter } = question(wish);
  return Array.from(list.find(filter, sort), (row) => list.table.ids[row]!);
};
const namesOf = (wish: Wish = {}): string[] => {
  const names = new Map(list.table.ids.map((id, row) => [id, list.table.names[row]!]));
  return idsOf(wish).map((id) => names.get(id)!);
};

beforeEach(() => {
  list = new PeopleList();
  const people = [
    person('p1', { userName: 'Ñandú' }),
    person('p2', { userName: 'jdoe', active: false }),
    person('p3', { userName: 'ana10', profileId: '3', profileName: 'Recursos Humanos' }),
    person('p4', { userName: 'ana9', profileId: '3', profileName: 'Recursos Humanos' }),
    person('p5', { userName: 'José', profileId: '1', profileName: 'Administración' }),
  ];
  for (const one of people) list.put(one);
});

describe('the list of people', () => {
  it('sorts names as people do: numbers by value, accents with their letters', () => {
    expect(namesOf()).toEqual(['ana9', 'ana10', 'jdoe', 'José', 'Ñandú']);
    expect(namesOf({ sort: { column: 'userName', descending: true } })[0]).toBe('Ñandú');
  });

  it('sorts by everything else, then by name', () => {
    list.knowAdministrators({ profileIds: ['2'], complete: true });
    const by = (column: (typeof SORT_COLUMNS)[number]) => namesOf({ sort: { column, descending: false } });
    expect(by('profileName')).toEqual(['José', 'jdoe', 'Ñandú', 'ana9', 'ana10']);
    expect(by('active')).toEqual(['ana9', 'ana10', 'José', 'Ñandú', 'jdoe']);
    expect(by('administrator')).toEqual(['jdoe', 'Ñandú', 'ana9', 'ana10', 'José']);
    expect(idsOf({ sort: { column: 'id', descending: true } })).toEqual(['p5', 'p4', 'p3', 'p2', 'p1']);
  });

  it.each([
    ['jose', ['José']],
    ['NANDU', ['Ñandú']],
    ['administracion', ['José']],
    ['ana humanos', ['ana9', 'ana10']],
    ['p2', ['jdoe']],
    ['nobody', []],
    ['.*', []],
  ])('finds %s', (search, found) => expect(namesOf({ search })).toEqual(found));

  it('filters by state, profile and administrator', () => {
    expect(namesOf({ active: 'inactive' })).toEqual(['jdoe']);
    expect(namesOf({ active: 'active' })).not.toContain('jdoe');
    expect(namesOf({ profileIds: ['1', '3'] })).toEqual(['ana9', 'ana10', 'José']);
    list.knowAdministrators({ profileIds: ['1'], complete: true });
    expect(namesOf({ administrator: 'yes' })).toEqual(['José']);
    expect(namesOf({ administrator: 'no' })).toHaveLength(4);
    list.knowAdministrators({ profileIds: ['1'], complete: false });
    expect(namesOf({ administrator: 'yes' })).toEqual(['José']);
    expect(namesOf({ administrator: 'no' })).toEqual([]);
  });

  it('counts the active ones through every change', () => {
    const counts = () => [list.table.total, list.table.activeCount];
    expect(counts()).toEqual([5, 4]);
    list.put(person('p2', { userName: 'jdoe', active: true }));
    expect(counts()).toEqual([5, 5]);
    list.put(person('p6'));
    list.put(person('p1', { userName: 'Ñandú', active: false }));
    expect(counts()).toEqual([6, 5]);
    list.remove('p6');
    list.remove('p6');
    expect(counts()).toEqual([5, 4]);
    list.clear();
    expect(counts()).toEqual([0, 0]);
  });

  it('leaves rows where they came while they are coming', () => {
    list.inOrderOfArrival = true;
    expect(idsOf({ sort: { column: 'userName', descending: true } })).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(idsOf({ search: 'ana' })).toEqual(['p3', 'p4']);
    list.put(person('p0', { userName: 'anabel' }));
    expect(idsOf({ search: 'ana' })).toEqual(['p3', 'p4', 'p0']);
  });

  it('says what a change changed, and does not count what changed nothing', () => {
    const { version } = list;
    const same = person('p4', { userName: 'ana9', profileId: '3', profileName: 'Recursos Humanos' });
    expect(list.put(same).fields).toEqual([]);
    expect(list.version).toBe(version);
    const rights = [{ area: 'server', level: 'read' } as const];
    const other = person('p4', { userName: 'Ana9', active: false, hasImage: true, accessRights: rights });
    expect(list.put(other).fields).toEqual(['userName', 'profileId', 'active', 'accessRights', 'hasImage']);
    expect(list.table.person(list.table.rowOf('p4')!)).toEqual(other);
    expect(list.version).toBeGreaterThan(version);
  });
});

/** People, searched and sorted without any of the list's cleverness. */
function plainly(people: Iterable<Person>, wish: ReturnType<typeof question>): string[] {
  const words = fold(wish.search).split(' ').filter(Boolean);
  const fits = (one: Person): boolean =>
    (wish.active === 'all' || one.active === (wish.active === 'active')) &&
    (wish.profileIds.length === 0 || wish.profileIds.includes(one.profileId)) &&
    words.every((word) => fold(`${one.userName} ${one.profileName} ${one.id}`).includes(word));
  const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  const byName = (a: Person, b: Person): number => compareNames(a.userName, b.userName) || byText(a.id, b.id);
  const compare = {
    userName: byName,
    id: (a: Person, b: Person) => byText(a.id, b.id),
    profileName: (a: Person, b: Person) => compareNames(a.profileName, b.profileName) || byName(a, b),
    active: (a: Person, b: Person) => Number(b.active) - Number(a.active) || byName(a, b),
    administrator: (a: Person, b: Person) =>
      Number(b.profileId === '1') - Number(a.profileId === '1') || byName(a, b),
  }[wish.sort.column];
  const direction = wish.sort.descending ? -1 : 1;
  return [...people]
    .filter(fits)
    .sort((a, b) => direction * compare(a, b))
    .map(({ id }) => id);
}

describe('the list of people, whatever happens to it', () => {
  const aPerson = fc
    .record({
      id: fc.integer({ min: 10, max: 40 }).map((n) => `x${n}`),
      userName: fc
        .array(fc.constantFrom('a', 'A', 'á', 'n', 'ñ', '1', '02', '-'), { maxLength: 4 })
        .map((s) => s.join('')),
      profile: fc.constantFrom(['1', 'Jefe'], ['2', 'Ámbar'], ['3', 'jefe']),
      active: fc.constantFrom(true, false, null),
    })
    .map(({ profile: [profileId, profileName], ...rest }) =>
      person(rest.id, { ...rest, profileId, profileName }),
    );
  const aQuestion = fc
    .record({
      search: fc.constantFrom('', 'a', 'an', 'n', 'an x1', 'x1', 'x12', 'jef', 'jefe a', '1'),
      active: fc.constantFrom('all', 'active', 'inactive'),
      profileIds: fc.constantFrom<string[]>([], ['1'], ['2', '3']),
      sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
    })
    .map((wish) => question(wish as Wish));
  const step = fc.oneof(
    fc.record({ put: aPerson }),
    fc.record({ remove: fc.integer({ min: 10, max: 40 }).map((n) => `x${n}`) }),
    fc.record({ ask: aQuestion }),
  );

  it('finds and sorts as the plainest way would', () => {
    fc.assert(
      fc.property(
        fc.array(aPerson, { maxLength: 30, size: 'max' }),
        fc.array(step, { maxLength: 40, size: 'max' }),
        (first, steps) => {
          list = new PeopleList();
          list.knowAdministrators({ profileIds: ['1'], complete: true });
          const known = new Map<string, Person>();
          const put = (one: Person): void => {
            list.put(one);
            known.set(one.id, one);
          };
          first.forEach(put);
          for (const now of steps) {
            if ('put' in now) put(now.put);
            else if ('remove' in now) {
              list.remove(now.remove);
              known.delete(now.remove);
            } else {
              list.knowAdministrators({ profileIds: ['1'], complete: true });
              expect(idsOf(now.ask)).toEqual(plainly(known.values(), now.ask));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
