import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { RowWindow } from '../../components/use-row-window';
import { nextRow, rowAction, type RowAction } from './grid-keys';

interface RowFocus {
  /** The one row that Tab reaches. */
  focusable: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

interface RowFocusOptions {
  grid: RefObject<HTMLElement | null>;
  count: number;
  rows: RowWindow;
  /** The row to begin with. */
  begin: number;
  /** What a key does to a row. Answers whether it did something. */
  act: (action: RowAction, index: number, row: HTMLElement) => boolean;
  /** Shift and a key moved the focus from one row to another. */
  stretch: (from: number, to: number) => void;
}

/**
 * Roving focus among virtual rows: the arrows move it from row to row, left and right within one; with Shift they
 * select. Rows say their place by `data-index`, and what in them can have the focus by `data-stop`.
 */
export function useRowFocus({ grid, count, rows, begin, act, stretch }: RowFocusOptions): RowFocus {
  const [current, setCurrent] = useState(begin);
  const wanted = useRef<number | null>(null);
  const held = useRef<HTMLElement | null>(null);
  const focusable = Math.min(current, Math.max(count - 1, 0));

  useLayoutEffect(() => {
    const row = wanted.current === null ? null : rowElement(grid.current, wanted.current);
    if (row) {
      wanted.current = null;
      row.focus({ preventScroll: true });
      return;
    }
    const lost = held.current;
    if (!lost || lost.isConnected || document.activeElement !== document.body) return;
    // A place that was held for a row is now that row. But where a person left the list, as one does who no longer
    // matches the filter, the focus stays on nobody: a second Space must not hit whoever moved up.
    const arrived = lost.matches('[data-index]:not([data-person])')
      ? rowElement(grid.current, focusable)
      : null;
    held.current = null;
    (arrived ?? grid.current)?.focus({ preventScroll: true });
  });

  function goTo(index: number) {
    wanted.current = index;
    setCurrent(index);
    rows.scrollToRow(index);
    // Already drawn: no new drawing may follow that could take the focus there.
    rowElement(grid.current, index)?.focus({ preventScroll: true });
  }

  return {
    focusable,
    onFocus(event) {
      held.current = event.target;
      const row = event.target.closest<HTMLElement>('[data-index]');
      if (!row) return;
      const index = Number(row.dataset['index']);
      setCurrent(index);
      // Tab may come back to a row that was scrolled away meanwhile.
      if (row.matches(':focus-visible')) rows.scrollToRow(index);
    },
    onKeyDown(event) {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const row = target?.closest<HTMLElement>('[data-index]');
      const action = rowAction(event);
      if (action === 'all' || action === 'clear') {
        if (act(action, focusable, row ?? event.currentTarget)) event.preventDefault();
        return;
      }
      // What stands in a row has its own Space and Enter.
      const native = target !== row && (event.key === ' ' || event.key === 'Enter');
      if (row && action !== null && !native) {
        event.preventDefault();
        if (action === 'left' || action === 'right') moveWithin(row, target, action);
        else act(action, Number(row.dataset['index']), row);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const from = target === grid.current ? focusable - 1 : focusable;
      const to = nextRow(event.key, from, count, Math.max(1, rows.perPage() - 1));
      if (to === null || target?.closest('thead')) return;
      event.preventDefault();
      if (event.shiftKey) stretch(focusable, to);
      goTo(to);
    },
  };
}

function moveWithin(row: HTMLElement, from: HTMLElement | null, direction: 'left' | 'right'): void {
  const stops = [row, ...row.querySelectorAll<HTMLElement>('[data-stop]:not(:disabled)')];
  const place = stops.findIndex((stop) => stop === from) + (direction === 'right' ? 1 : -1);
  stops[Math.min(Math.max(place, 0), stops.length - 1)]?.focus({ preventScroll: true });
}

function rowElement(grid: HTMLElement | null, index: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
