import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#contract/directory';
import { ListReading } from './list-reading';
import { PeopleList } from './people-list';
import { person } from './testing/some-people';

let list: PeopleList;
const known = (): Person[] => Array.from(list.table.living(), (row) => list.table.person(row));
const marks = () =>
  Object.fromEntries(
    Array.from(list.table.living(), (row) => [list.table.ids[row]!, list.changes.of(row)]).filter(
      ([, mark]) => mark,
    ),
  ) as Record<string, unknown>;
const read = (people: Person[], pending: [string, boolean][] = []): void => {
  const reading = new ListReading(list, false);
  reading.take(people);
  reading.finish(new Map(pending));
};

beforeEach(() => {
  list = new PeopleList();
  const first = new ListReading(list, true);
  first.take([person('a'), person('b'), person('c')]);
  first.finish(new Map());
});

describe('reading the list', () => {
  it('shows the first people at once and marks none of them', () => {
    expect(known().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(marks()).toEqual({});
    expect(list.inOrderOfArrival).toBe(false);
  });

  it('changes nothing until the whole list is there', () => {
    const before = known();
    const reading = new ListReading(list, false);
    reading.take([person('a', { active: false }), person('d')]);
    expect(known()).toEqual(before);
    reading.finish(new Map());
    expect(known().map(({ id }) => id)).toEqual(['a', 'd']);
  });

  it('changes nothing at all where it comes to nothing', () => {
    const { version } = list;
    const reading = new ListReading(list, false);
    reading.take([person('d')]);
    reading.abandon();
    expect([known().length, list.version]).toEqual([3, version]);
  });

  it('holds nobody after half a first list', () => {
    const reading = new ListReading(list, true);
    reading.take([person('x')]);
    expect(known().map(({ id }) => id)).toEqual(['x']);
    reading.abandon();
    expect([known(), list.inOrderOfArrival]).toEqual([[], false]);
  });

  it('is no change where nothing is different', () => {
    const { version } = list;
    read([person('c'), person('a'), person('b')]);
    expect([list.version, marks()]).toEqual([version, {}]);
  });

  it('marks what is different, and keeps earlier marks', () => {
    read([person('a', { active: false }), person('b'), person('c', { userName: 'carla' }), person('d')]);
    read([
      person('a', { active: false, hasImage: true }),
      person('b'),
      person('c', { userName: 'carla' }),
      person('d'),
    ]);
    expect(marks()).toEqual({
      a: { added: false, fields: ['active', 'hasImage'] },
      c: { added: false, fields: ['userName'] },
      d: { added: true, fields: [] },
    });
  });

  it('lets the last of several with one id count', () => {
    read([
      person('a', { userName: 'x' }),
      person('b'),
      person('c'),
      person('d'),
      person('a'),
      person('d', { userName: 'y' }),
    ]);
    expect(marks()).toEqual({ d: { added: true, fields: [] } });
    expect(list.table.person(list.table.rowOf('d')!).userName).toBe('y');
  });

  it('leaves alone whom somebody here has changed since it began', () => {
    const reading = new ListReading(list, false);
    reading.take([person('a')]);
    // Switched off, created and deleted here, while the older list is on its way.
    for (const id of ['a', 'n', 'c']) reading.learnt(id);
    list.put(person('a', { active: false }));
    list.put(person('n'));
    list.remove('c');
    reading.take([person('b'), person('c')]);
    reading.finish(new Map());
    expect(known().map(({ id, active }) => [id, active])).toEqual([
      ['a', false],
      ['b', true],
      ['n', true],
    ]);
    expect(marks()).toEqual({});
  });

  it('does not take a switch under way for news', () => {
    read(
      [
        person('a', { active: false }),
        person('b', { active: false }),
        person('c', { active: false, userName: 'x' }),
      ],
      [
        ['a', false],
        ['b', true],
        ['c', false],
      ],
    );
    expect(known().every(({ active }) => active === false)).toBe(true);
    expect(marks()).toEqual({
      b: { added: false, fields: ['active'] },
      c: { added: false, fields: ['userName'] },
    });
  });

  it('does not take whom we made ourselves for news, but who comes by that name later it does', () => {
    list.madeHere.add(['Nora', 'omar']);
    const everybody = [person('a'), person('b'), person('c')];
    const nora = person('n', { userName: 'nora' });
    read([...everybody, nora, person('p')]);
    expect(marks()).toEqual({ p: { added: true, fields: [] } });
    read([...everybody, { ...nora, active: false }, person('p'), person('o', { userName: 'omar' })]);
    expect(marks()).toMatchObject({ n: { added: false, fields: ['active'] }, o: { added: true } });
  });

  it('still expects whom we made after it began, or when it comes to nothing', () => {
    const reading = new ListReading(list, false);
    list.madeHere.add(['nora']);
    reading.finish(new Map());
    new ListReading(list, false).abandon();
    read([person('n', { userName: 'nora' })]);
    expect(marks()).toEqual({});
  });

  it('counts those who came', () => {
    const reading = new ListReading(list, false);
    reading.take([person('a'), person('b')]);
    reading.take([person('c')]);
    expect(reading.people).toBe(3);
  });
});

describe('reading the list, whatever is changed here meanwhile', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const someone = fc
    .record({ id: fc.constantFrom(...ids), active: fc.boolean(), userName: fc.constantFrom('x', 'y') })
    .map(({ id, ...special }) => person(id, special));
  const step = fc.oneof(
    fc.record({ comes: someone }),
    fc.record({ changed: someone }),
    fc.record({ removed: fc.constantFrom(...ids) }),
  );
  const byId = (people: Iterable<Person>): Person[] =>
    [...people].sort((one, other) => (one.id < other.id ? -1 : 1));

  it('keeps what was learnt here, and takes over the list for everybody else', () => {
    fc.assert(
      fc.property(fc.array(someone), fc.array(step), fc.boolean(), (before, steps, whole) => {
        list = new PeopleList();
        before.forEach((one) => list.put(one));
        const old = new Map(known().map((one) => [one.id, one]));
        const here = new Map<string, Person | null>();
        const there = new Map<string, Person>();
        const reading = new ListReading(list, false);
        for (const now of steps) {
          if ('comes' in now) {
            reading.take([now.comes]);
            there.set(now.comes.id, now.comes);
            continue;
          }
          const id = 'changed' in now ? now.changed.id : now.removed;
          reading.learnt(id);
          here.set(id, 'changed' in now ? now.changed : null);
          if ('changed' in now) list.put(now.changed);
          else list.remove(id);
        }
        if (whole) reading.finish(new Map());
        else reading.abandon();
        const should = new Map(whole ? there : old);
        for (const [id, one] of here) {
          if (one) should.set(id, one);
          else should.delete(id);
        }
        expect(byId(known())).toEqual(byId(should.values()));
        // Only what nobody here has touched, and is different from before, is marked.
        const news = [...there.values()].filter(
          (one) => whole && !here.has(one.id) && JSON.stringify(old.get(one.id)) !== JSON.stringify(one),
        );
        expect(Object.keys(marks()).sort()).toEqual(news.map(({ id }) => id).sort());
      }),
      { numRuns: 1000 },
    );
  });
});
