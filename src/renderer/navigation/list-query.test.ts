import { describe, expect, it } from 'vitest';
import { EVERYONE, filterOf, narrows, NO_FILTER, sameFilter } from './list-query';

describe('a filter', () => {
  it('narrows when it leaves anyone out', () => {
    expect(narrows(EVERYONE)).toBe(false);
    expect(narrows({ ...NO_FILTER, search: '  ' })).toBe(false);
    for (const change of [
      { search: 'a' },
      { active: 'inactive' as const },
      { administrator: 'yes' as const },
      { changedElsewhere: true },
      { profileIds: ['1'] },
    ]) {
      expect(narrows({ ...NO_FILTER, ...change })).toBe(true);
    }
  });

  it('is the same whatever the order of its profiles', () => {
    const filter = { ...NO_FILTER, profileIds: ['1', '2'] };
    expect(sameFilter(filter, { ...filter, profileIds: ['2', '1'] })).toBe(true);
    expect(sameFilter(filter, { ...filter, profileIds: ['2', '3'] })).toBe(false);
    expect(sameFilter(filter, { ...filter, profileIds: ['1'] })).toBe(false);
  });

  it('has no order', () => {
    expect(filterOf(EVERYONE)).toEqual(NO_FILTER);
  });
});
