import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { PorteroError, Result } from '#contract/errors';
import { noRows, PAGE_ROWS, pagesWanted, rowOf, withPage, type PagedRows } from './paged-rows';

/** Asks for a window of rows. Another function is another question: keep it the same while nothing else is asked. */
export type AskRows<T> = (
  offset: number,
  limit: number,
) => Promise<Result<{ rows: readonly T[]; matching: number }>>;

interface PagedRowsState<T> {
  /** The row at an index; undefined while it is not at hand. */
  rowAt: (index: number) => T | undefined;
  /** How many there are; null before the first answer. */
  matching: number | null;
  /** How the last call failed; null since one succeeded. */
  error: PorteroError | null;
  /** Asks again. */
  retry: () => void;
  /** Takes over which rows are in sight. */
  lookAt: (first: number, last: number) => void;
}

/**
 * A long answer of which only the rows in sight are at hand. What is on show stays until newer rows come. A greater
 * `version` says that the whole has changed.
 */
export function usePagedRows<T>(ask: AskRows<T>, version: number): PagedRowsState<T> {
  // By whole pages, so that scrolling within one draws nothing anew.
  const [{ first, last }, setInSight] = useState({ first: 0, last: PAGE_ROWS - 1 });
  const [rows, setRows] = useState<PagedRows<T>>(noRows);
  const [error, setError] = useState<PorteroError | null>(null);
  const [tries, retry] = useReducer((count: number) => count + 1, 0);
  const current = useRef(ask);
  const underWay = useRef(new Set<string>());
  useEffect(() => {
    if (current.current !== ask) underWay.current = new Set();
    current.current = ask;
    const calls = underWay.current;
    async function askPage(page: number): Promise<void> {
      const key = `${page} ${version} ${tries}`;
      if (calls.has(key)) return;
      calls.add(key);
      const answer = await ask(page * PAGE_ROWS, PAGE_ROWS);
      calls.delete(key);
      if (current.current !== ask) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setRows((before) => withPage(before, { question: ask, page, version, ...answer.value }));
    }
    for (const page of pagesWanted(rows, { question: ask, first, last, version })) void askPage(page);
    // What comes does not ask again by itself: else a failure would ask without end.
  }, [ask, first, last, version, tries, rows]);
  const lookAt = useCallback((from: number, to: number) => {
    const pages = {
      first: Math.floor(from / PAGE_ROWS) * PAGE_ROWS,
      last: (Math.floor(to / PAGE_ROWS) + 1) * PAGE_ROWS - 1,
    };
    setInSight((before) => (before.first === pages.first && before.last === pages.last ? before : pages));
  }, []);
  return { rowAt: (index) => rowOf(rows, index), matching: rows.matching, error, retry, lookAt };
}
