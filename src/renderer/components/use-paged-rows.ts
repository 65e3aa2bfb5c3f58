import { useEffect, useState } from 'react';
import { createStore, useStore } from 'zustand';
import type { PorteroError, Result } from '#contract/errors';
import { NO_ROWS, PAGE_ROWS, pageAsker, rowAt, type PagedRows, type WantedRows } from './paged-rows';

/** Asks for a part of a list. Another function is another question: keep it the same while nothing else is asked. */
type LoadRows<T> = (
  offset: number,
  limit: number,
) => Promise<Result<{ rows: readonly T[]; matching: number }>>;

/** A long list of which only the rows in sight are at hand. */
export interface RowList<T> {
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
 * A list that is asked for page by page. What is on show stays until newer rows come. A greater `version` says that the
 * list has changed.
 */
export function usePagedRows<T>(load: LoadRows<T>, version: number): RowList<T> {
  const [list] = useState(createList<T>);
  useEffect(() => list.about(load, version), [list, load, version]);
  const { rows, error } = useStore(list.store);
  return {
    rowAt: (index) => rowAt(rows, index),
    matching: rows.whole?.matching ?? null,
    error,
    retry: list.ask,
    lookAt: list.lookAt,
  };
}

/** Before anybody said what the list is about. */
const UNASKED = '0';

interface ListState<T> {
  rows: PagedRows<T>;
  error: PorteroError | null;
}

function createList<T>() {
  const store = createStore<ListState<T>>(() => ({ rows: NO_ROWS, error: null }));
  const wanted: WantedRows = { question: UNASKED, first: 0, last: PAGE_ROWS - 1, revision: 0 };
  let asking: LoadRows<T> = () => Promise.resolve({ ok: true, value: { rows: [], matching: 0 } });
  const ask = pageAsker<T, { matching: number; revision: number }>({
    now: () => ({ rows: store.getState().rows, wanted }),
    async load(offset, limit) {
      const { revision } = wanted;
      const answer = await asking(offset, limit);
      if (!answer.ok) return answer;
      const { rows, matching } = answer.value;
      return { ok: true, value: { rows, whole: { matching, revision } } };
    },
    take: (rows) => store.setState({ rows, error: null }),
    fail: (error) => store.setState({ error }),
  });
  return {
    store,
    ask,
    about: (load: LoadRows<T>, version: number): void => {
      if (asking !== load) {
        asking = load;
        Object.assign(wanted, { question: String(Number(wanted.question) + 1), first: 0, last: 0 });
      }
      wanted.revision = version;
      ask();
    },
    lookAt: (first: number, last: number): void => {
      Object.assign(wanted, { first, last });
      if (wanted.question !== UNASKED) ask();
    },
  };
}
