import { describe, expect, it } from 'vitest';
import { noRows, PAGE_ROWS, pagesWanted, rowOf, withPage, type PagedRows } from './paged-rows';

const question = {};

function page(
  before: PagedRows<string>,
  number: number,
  version: number,
  matching = 1_000,
): PagedRows<string> {
  const rows = Array.from({ length: PAGE_ROWS }, (_, i) => `${number * PAGE_ROWS + i} v${version}`);
  return withPage(before, { question, page: number, version, rows, matching });
}

describe('rows in pages', () => {
  it('are asked for where they are in sight and not at hand', () => {
    const rows = page(noRows(), 0, 1);
    expect(pagesWanted(rows, { question, first: 50, last: 250, version: 1 })).toEqual([1, 2]);
    expect(pagesWanted(rows, { question, first: 0, last: 99, version: 1 })).toEqual([]);
    expect(rowOf(rows, 42)).toBe('42 v1');
    expect(rowOf(rows, 142)).toBeUndefined();
  });

  it('end where the whole ends', () => {
    const rows = page(noRows(), 0, 1, 120);
    expect(pagesWanted(rows, { question, first: 0, last: 900, version: 1 })).toEqual([1]);
    expect(pagesWanted(page(noRows(), 0, 1, 0), { question, first: 0, last: 99, version: 1 })).toEqual([]);
  });

  it('stay on show until the newer ones come, and a late older one changes nothing', () => {
    const old = page(noRows(), 0, 1);
    expect(pagesWanted(old, { question, first: 0, last: 10, version: 2 })).toEqual([0]);
    expect(rowOf(old, 0)).toBe('0 v1');
    const fresh = page(old, 0, 2);
    expect(rowOf(fresh, 0)).toBe('0 v2');
    expect(page(fresh, 0, 1)).toBe(fresh);
  });

  it('begin at the top for another question, whose first page takes the place of all', () => {
    const before = page(page(noRows(), 0, 1), 3, 1);
    const other = {};
    expect(pagesWanted(before, { question: other, first: 300, last: 310, version: 1 })).toEqual([0]);
    const after = withPage(before, { question: other, page: 0, version: 1, rows: ['new'], matching: 1 });
    expect(rowOf(after, 0)).toBe('new');
    expect(rowOf(after, 300)).toBeUndefined();
    expect(after.matching).toBe(1);
  });

  it('are kept near to where one is', () => {
    let rows = noRows<string>();
    for (let number = 0; number < 40; number += 1) rows = page(rows, number, 1, 10_000);
    expect(rows.pages.size).toBeLessThan(20);
    expect(rowOf(rows, 3_999)).toBeDefined();
    expect(rowOf(rows, 0)).toBeUndefined();
  });
});
