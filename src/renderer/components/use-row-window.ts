import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { drawnRows, inSightAt, type RowRange } from './row-range';
import { follow, offsetFor, scaleFor, scrollTopFor, type ScrollPosition } from './scroll-scale';

interface Drawn extends RowRange {
  /** What a row's place among all rows has to be moved by, px, to be its place in the content. */
  shift: number;
}

/** The rows that are drawn, where they belong, and the way to others. */
export interface RowWindow extends Drawn {
  /** The rows that are drawn, by their places. */
  indexes: readonly number[];
  /** Height of the content, px. */
  height: number;
  /** How many whole rows are in sight. */
  perPage(): number;
  /** Brings a row into sight with as little movement as possible. */
  scrollToRow(index: number): void;
  /** What is at the upper edge: px from the top of the first row. */
  offset(): number;
  scrollToOffset(offset: number): void;
}

interface RowWindowOptions {
  count: number;
  /** px */
  rowHeight: number;
  /** Height of what stays in sight above the rows, px. */
  head: number;
  /** Room under the last row, px; none if absent. */
  foot?: number;
  /** Where to begin, px from the top of the first row; there if absent. */
  begin?: number;
  /** Told which rows are to be at hand: those that are drawn, and `ahead` more on either side. */
  onSight: (first: number, last: number) => void;
  ahead?: number;
}

/**
 * Rows of one height, drawn only where they are in sight. Done by hand because TanStack Virtual keeps a record for each
 * row, which a million of them feel, and because no browser scrolls a million rows: see `scroll-scale.ts`. While rows
 * are scrolled by, nothing is drawn anew but those that come into sight.
 */
export function useRowWindow<Scroller extends HTMLElement = HTMLDivElement>({
  count,
  rowHeight,
  head,
  foot = 0,
  begin = 0,
  onSight,
  ahead = 0,
}: RowWindowOptions): readonly [scroller: RefObject<Scroller | null>, rows: RowWindow] {
  const scroller = useRef<Scroller>(null);
  const [viewport, setViewport] = useState(0);
  const position = useRef<ScrollPosition>({ scrollTop: 0, offset: begin });
  const measured = useRef({ count, rowHeight, viewport });
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, last: -1, shift: 0 });
  const current = useRef(drawn);
  const scale = scaleFor(count, rowHeight, viewport, foot);

  const draw = useCallback((synchronously = false) => {
    const { offset, scrollTop } = position.current;
    const range = drawnRows(offset, measured.current);
    const next = { ...range, shift: Math.round(scrollTop - offset) };
    const { first, last, shift } = current.current;
    if (next.first === first && next.last === last && next.shift === shift) return;
    current.current = next;
    // What jumps would show an empty frame if it were drawn in the next one.
    if (synchronously && (next.first > last || next.last < first)) flushSync(() => setDrawn(next));
    else setDrawn(next);
  }, []);

  const moveTo = useCallback(
    (offset: number) => {
      const element = scroller.current;
      const { count: rows, rowHeight: height, viewport: seen } = measured.current;
      const to = scaleFor(rows, height, seen, foot);
      const wanted = Math.min(Math.max(offset, 0), Math.max(0, to.rows - seen));
      const scrollTop = Math.round(scrollTopFor(to, wanted));
      if (element && Math.abs(element.scrollTop - scrollTop) >= 1)
        element.scrollTo({ top: scrollTop, behavior: 'instant' });
      position.current = { scrollTop: element?.scrollTop ?? scrollTop, offset: wanted };
      draw();
    },
    [draw, foot],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setViewport(Math.max(0, element.clientHeight - head));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [head]);

  // The same person stays at the upper edge when rows become more, fewer, taller or shorter.
  useLayoutEffect(() => {
    const before = measured.current;
    measured.current = { count, rowHeight, viewport };
    if (viewport === 0) return;
    moveTo((position.current.offset / before.rowHeight) * rowHeight);
  }, [count, rowHeight, viewport, moveTo]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { count: rows, rowHeight: height, viewport: seen } = measured.current;
      position.current = follow(scaleFor(rows, height, seen, foot), position.current, element.scrollTop);
      draw(true);
    };
    // What was followed px by px has left the place that the scroll bar stands for: now nobody sees it put right.
    const onScrollEnd = () => {
      const { count: rows, rowHeight: height, viewport: seen } = measured.current;
      const to = scaleFor(rows, height, seen, foot);
      if (Math.abs(offsetFor(to, element.scrollTop) - position.current.offset) >= height) {
        moveTo(position.current.offset);
      }
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', onScrollEnd, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', onScrollEnd);
    };
  }, [draw, moveTo, foot]);

  const [from, to] = [Math.max(0, drawn.first - ahead), Math.max(drawn.first, drawn.last) + ahead];
  useEffect(() => onSight(from, to), [onSight, from, to]);

  const rows: RowWindow = {
    ...drawn,
    indexes: Array.from({ length: Math.max(0, drawn.last - drawn.first + 1) }, (_, i) => drawn.first + i),
    height: scale.height,
    perPage: () => Math.max(1, Math.floor(measured.current.viewport / measured.current.rowHeight)),
    offset: () => position.current.offset,
    scrollToOffset: moveTo,
    scrollToRow(index) {
      const clear = { ...measured.current, viewport: Math.max(rowHeight, viewport - foot) };
      const to = inSightAt(index, position.current.offset, clear);
      if (to !== position.current.offset) moveTo(to);
    },
  };
  return [scroller, rows];
}
