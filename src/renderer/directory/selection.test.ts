import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../navigation/list-query';
import {
  countSelected,
  everyoneMatching,
  extentOf,
  isSelected,
  NOBODY,
  reachesBeyond,
  scopeOf,
  withPeople,
} from './selection';

const sales = { ...NO_FILTER, search: 'sales' };

const people = (...ids: string[]) => ids.map((id) => ({ id }));

describe('people selected by name', () => {
  const two = withPeople(NOBODY, ['a', 'b'], true);

  it('stay selected whatever the list is narrowed to', () => {
    expect(isSelected(two, 'a', sales)).toBe(true);
    expect(isSelected(two, 'c', NO_FILTER)).toBe(false);
    expect(countSelected(two, sales, 1)).toBe(2);
  });

  it('are taken out one by one, and nobody else with them', () => {
    const one = withPeople(two, ['a', 'c'], false);
    expect(scopeOf(one)).toEqual({ kind: 'named', personIds: ['b'] });
    expect(isSelected(two, 'a', NO_FILTER)).toBe(true);
  });
});

describe('people selected beyond a filter', () => {
  const two = withPeople(NOBODY, ['a', 'b'], true);

  it('are told where the narrowed list does not show all who are selected', () => {
    expect(reachesBeyond(two, sales, 1, people('a'))).toBe(true);
    expect(reachesBeyond(two, sales, 3, people('a', 'c', 'd'))).toBe(true);
    expect(reachesBeyond(two, sales, 0, people())).toBe(true);
  });

  it('are not where it shows them all, leaves nobody out, or was selected as a whole', () => {
    expect(reachesBeyond(two, sales, 3, people('a', 'b', 'c'))).toBe(false);
    expect(reachesBeyond(two, NO_FILTER, 9_000, people('c'))).toBe(false);
    expect(reachesBeyond(everyoneMatching(sales, 2), sales, 2, people())).toBe(false);
    expect(reachesBeyond(NOBODY, sales, 2, people('a'))).toBe(false);
  });
});

describe('everyone who matches', () => {
  const all = everyoneMatching(sales, 120);

  it('is everyone but those taken out', () => {
    const most = withPeople(all, ['a'], false);
    expect(isSelected(most, 'a', sales)).toBe(false);
    expect(isSelected(most, 'z', sales)).toBe(true);
    expect(countSelected(most, sales, 120)).toBe(119);
    expect(scopeOf(most)).toEqual({ kind: 'matching', filter: sales, except: ['a'] });
    expect(isSelected(withPeople(most, ['a'], true), 'a', sales)).toBe(true);
  });

  it('follows the list while it grows, and says nothing of a list narrowed to others', () => {
    expect(countSelected(all, sales, 125)).toBe(125);
    expect(countSelected(all, NO_FILTER, 9_000)).toBe(120);
    expect(isSelected(all, 'a', NO_FILTER)).toBe(false);
  });
});

describe('the box in the head', () => {
  it('is ticked for all, half for some, empty for nobody', () => {
    const all = everyoneMatching(sales, 2);
    expect(extentOf(all, sales, 2)).toBe('all');
    expect(extentOf(withPeople(all, ['a'], false), sales, 2)).toBe('some');
    expect(extentOf(withPeople(all, ['a', 'b'], false), sales, 2)).toBe('none');
    expect(extentOf(withPeople(NOBODY, ['a'], true), sales, 2)).toBe('some');
    expect(extentOf(NOBODY, sales, 2)).toBe('none');
  });
});
