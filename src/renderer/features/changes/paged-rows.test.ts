import { describe, expect, it } from 'vitest';
import { missingPages, PAGE, rowIn, withPage, type Pages } from './paged-rows';

const none: Pages<number> = new Map();
const page = (number: number, version = 0) => ({
  rows: Array.from({ length: PAGE }, (_, i) => number * PAGE + i),
  version,
});
const first = withPage(none, 0, page(0));

describe('the pages of a long list', () => {
  it('are asked for where rows in sight are not at hand, or are of an older version', () => {
    expect(missingPages(none, 0, 10, 0)).toEqual([0]);
    expect(missingPages(first, 90, 110, 0)).toEqual([1]);
    expect(missingPages(first, 0, 10, 1)).toEqual([0]);
    expect(missingPages(first, 0, -1, 1)).toEqual([]);
  });

  it('hold rows by their place in the whole list', () => {
    expect(rowIn(withPage(first, 7, page(7)), 742)).toBe(742);
    expect(rowIn(first, 742)).toBeUndefined();
  });

  it('are not replaced by an older answer', () => {
    const newer = withPage(first, 0, { rows: [99], version: 2 });
    expect(rowIn(withPage(newer, 0, page(0, 1)), 0)).toBe(99);
    expect(rowIn(withPage(first, 0, { rows: [99], version: 2 }), 0)).toBe(99);
  });

  it('do not grow without end, and those near stay', () => {
    let pages = none;
    for (let number = 0; number < 100; number += 1) pages = withPage(pages, number, page(number));
    expect(pages.size).toBeLessThan(30);
    expect(rowIn(pages, 9_999)).toBe(9_999);
    expect(rowIn(pages, 0)).toBeUndefined();
  });
});
