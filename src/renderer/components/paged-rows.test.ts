import { describe, expect, it, vi } from 'vitest';
import type { PorteroError, Result } from '#contract/errors';
import {
  NO_ROWS,
  PAGE_ROWS,
  pageAsker,
  pagesToAsk,
  rowAt,
  rowsIn,
  withPage,
  withRows,
  type PagedRows,
  type RowsAnswer,
} from './paged-rows';

interface Row {
  id: string;
  active?: boolean;
}

const rowsFrom = (offset: number, matching: number, mark = 'r'): Row[] =>
  Array.from({ length: Math.max(0, Math.min(PAGE_ROWS, matching - offset)) }, (_, i) => ({
    id: `${mark}${offset + i}`,
  }));

const answer = (question: string, number: number, revision = 1, mark = 'r', matching = 250) => ({
  question,
  number,
  rows: rowsFrom(number * PAGE_ROWS, matching, mark),
  whole: { matching, revision },
});

const first: PagedRows<Row> = withPage<Row, { matching: number; revision: number }>(NO_ROWS, answer('1', 0));

describe('the pages to ask for', () => {
  it('are the top while a question has no answer', () => {
    expect(pagesToAsk(NO_ROWS, { question: '1', first: 0, last: 30, revision: 0 })).toEqual([0]);
    expect(pagesToAsk(first, { question: '2', first: 180, last: 220, revision: 1 })).toEqual([0]);
  });

  it('are those in sight that are not at hand, and none past the end', () => {
    expect(pagesToAsk(first, { question: '1', first: 80, last: 130, revision: 1 })).toEqual([1]);
    expect(pagesToAsk(first, { question: '1', first: 190, last: 400, revision: 1 })).toEqual([1, 2]);
    expect(pagesToAsk(first, { question: '1', first: 0, last: 99, revision: 1 })).toEqual([]);
    expect(pagesToAsk(first, { question: '1', first: 0, last: -1, revision: 1 })).toEqual([]);
  });

  it('are those in sight of an older revision', () => {
    expect(pagesToAsk(first, { question: '1', first: 0, last: 30, revision: 2 })).toEqual([0]);
  });

  it('are none where nothing matches, until something changed', () => {
    const nobody = withPage(first, answer('1', 0, 1, 'r', 0));
    expect(pagesToAsk(nobody, { question: '1', first: 0, last: 0, revision: 1 })).toEqual([]);
    expect(pagesToAsk(nobody, { question: '1', first: 0, last: 0, revision: 2 })).toEqual([0]);
  });
});

describe('a page that came', () => {
  it('puts its rows in their places', () => {
    const rows = withPage(first, answer('1', 2));
    expect(rowAt(rows, 0)?.id).toBe('r0');
    expect(rowAt(rows, 249)?.id).toBe('r249');
    expect(rowAt(rows, 150)).toBeUndefined();
    expect(rowAt(rows, 250)).toBeUndefined();
    expect([...rowsIn(rows)]).toHaveLength(150);
  });

  it('for another question replaces everything at once', () => {
    const other = withPage(withPage(first, answer('1', 1)), answer('2', 0, 1, 'new', 40));
    expect(rowAt(other, 0)?.id).toBe('new0');
    expect(rowAt(other, 150)).toBeUndefined();
    expect(other.whole?.matching).toBe(40);
  });

  it('of an older revision does not turn back the counts', () => {
    const fresh = withPage(first, answer('1', 1, 3));
    expect(withPage(fresh, answer('1', 2, 2)).whole?.revision).toBe(3);
  });

  it('that says nothing new of a row leaves the row as it was', () => {
    const again = withPage(first, answer('1', 0, 2));
    expect(rowAt(again, 5)).toBe(rowAt(first, 5));
    const changed = answer('1', 0, 3);
    changed.rows[5] = { id: 'r5', active: false };
    const other = withPage(again, changed);
    expect(rowAt(other, 5)?.active).toBe(false);
    expect(rowAt(other, 6)).toBe(rowAt(first, 6));
  });

  it('keeps older pages on show until theirs come', () => {
    const rows = withPage(withPage(first, answer('1', 1)), answer('1', 0, 2, 'new'));
    expect(rowAt(rows, 0)?.id).toBe('new0');
    expect(rowAt(rows, 100)?.id).toBe('r100');
  });

  it('pushes out the pages that are far away, never the near ones', () => {
    let rows = first;
    for (let page = 0; page < 60; page += 1) rows = withPage(rows, answer('1', page, 1, 'r', 6_000));
    expect(rows.pages.size).toBeLessThan(30);
    expect(rowAt(rows, 5_999)?.id).toBe('r5999');
    expect(rowAt(rows, 5_500)).toBeDefined();
    expect(rowAt(rows, 0)).toBeUndefined();
  });
});

describe('a row that is changed here', () => {
  it('is changed wherever it stands, and no other', () => {
    const rows = withRows(first, (row) => (row.id === 'r7' ? { ...row, active: false } : row));
    expect(rowAt(rows, 7)).toEqual({ id: 'r7', active: false });
    expect(rowAt(rows, 8)).toBe(rowAt(first, 8));
  });
});

describe('asking for rows', () => {
  function list() {
    const asked: { offset: number; answer: (answer: Result<RowsAnswer<Row>>) => void }[] = [];
    const wanted = { question: '1', first: 0, last: 30, revision: 1 };
    let rows: PagedRows<Row> = NO_ROWS;
    const fail = vi.fn<(error: PorteroError) => void>();
    const ask = pageAsker<Row, { matching: number; revision: number }>({
      now: () => ({ rows, wanted }),
      load: (offset) => new Promise((resolve) => asked.push({ offset, answer: resolve })),
      take: (next) => {
        rows = next;
      },
      fail,
    });
    const settle = async (at: number, matching = 1_000): Promise<void> => {
      const [{ offset, answer: resolve }] = asked.splice(at, 1) as [(typeof asked)[number]];
      resolve({ ok: true, value: { rows: rowsFrom(offset, matching), whole: { matching, revision: 1 } } });
      await Promise.resolve().then(() => undefined);
    };
    return { asked, wanted, ask, settle, fail, row: (index: number) => rowAt(rows, index) };
  }

  it('asks for no page twice at once, and for few at a time', async () => {
    const { asked, wanted, ask, settle, row } = list();
    ask();
    ask();
    expect(asked).toHaveLength(1);
    await settle(0);
    Object.assign(wanted, { last: 900 });
    ask();
    expect(asked.map(({ offset }) => offset)).toEqual([100, 200, 300]);
    while (asked.length > 0) await settle(0);
    expect(row(850)?.id).toBe('r850');
  });

  it('drops the answer to what is no longer the question', async () => {
    const { asked, wanted, ask, settle, row } = list();
    ask();
    wanted.question = '2';
    await settle(0);
    expect(row(0)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('does not ask again by itself for what failed', async () => {
    const { asked, ask, fail } = list();
    ask();
    asked.shift()?.answer({ ok: false, error: { code: 'unreachable' } });
    await vi.waitFor(() => expect(fail).toHaveBeenCalledWith({ code: 'unreachable' }));
    expect(asked).toEqual([]);
    ask();
    expect(asked).toHaveLength(1);
  });
});
