import type { Virtualizer } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { nextRow } from './grid-keys';
import { ROW_HEIGHT } from './row-measures';

interface RowFocus {
  /** The one row that Tab reaches. */
  focusable: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Roving focus among virtual rows: the arrows move it, Space throws the switch of the focused row. Rows say their
 * place by `data-index`.
 */
export function useRowFocus(
  grid: RefObject<HTMLElement | null>,
  count: number,
  virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>,
): RowFocus {
  const [current, setCurrent] = useState(0);
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

  return {
    focusable,
    onFocus(event) {
      held.current = event.target;
      const row = event.target.closest<HTMLElement>('[data-index]');
      if (row) setCurrent(Number(row.dataset['index']));
    },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === ' ' && event.target instanceof HTMLTableRowElement) {
        event.preventDefault();
        event.target.querySelector<HTMLInputElement>('input[role="switch"]')?.click();
        return;
      }
      const perPage = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / ROW_HEIGHT) - 2);
      const from = event.target === grid.current ? focusable - 1 : focusable;
      const to = nextRow(event.key, from, count, perPage);
      if (to === null) return;
      event.preventDefault();
      wanted.current = to;
      setCurrent(to);
      virtualizer.scrollToIndex(to);
      // Already drawn: no new drawing may follow that could take the focus there.
      rowElement(grid.current, to)?.focus({ preventScroll: true });
    },
  };
}

function rowElement(grid: HTMLElement | null, index: number): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}
