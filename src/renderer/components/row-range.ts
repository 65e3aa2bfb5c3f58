/** Rows drawn beyond the edges, so that quick scrolling shows rows and not gaps. */
const OVERSCAN = 8;

/** Rows are drawn by so many at once, so that not every row that comes into sight is a drawing of its own. */
const STEP = 4;

/** Some rows that follow each other; none where `last` comes before `first`. */
export interface RowRange {
  first: number;
  last: number;
}

/** What is needed to know which rows are in sight: how many there are, and heights in px. */
interface RowMeasures {
  count: number;
  rowHeight: number;
  viewport: number;
}

/** The rows to draw when `offset` px of all rows are above the upper edge: those in sight and some beyond. */
export function drawnRows(offset: number, { count, rowHeight, viewport }: RowMeasures): RowRange {
  const first = Math.floor(offset / rowHeight) - OVERSCAN;
  const last = Math.floor((offset + viewport) / rowHeight) + OVERSCAN;
  return {
    first: Math.max(0, Math.floor(first / STEP) * STEP),
    last: Math.min(count - 1, Math.ceil((last + 1) / STEP) * STEP - 1),
  };
}

/** The offset, px, at which a row is in sight, as near as possible to the one there is. */
export function inSightAt(index: number, offset: number, { rowHeight, viewport }: RowMeasures): number {
  const top = index * rowHeight;
  if (top < offset) return top;
  return Math.max(offset, Math.min(top, top + rowHeight - viewport));
}
