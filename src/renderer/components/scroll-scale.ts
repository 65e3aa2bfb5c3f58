/**
 * The tallest that the list's content is made, px. Browsers stop at about 33 million device pixels, which a million rows
 * exceed, and numbers beyond 8 million lose whole pixels where the screen has two to a px.
 */
const TALLEST = 4_000_000;

/** So far from either end, px, the scroll bar goes row by row; what is between is pushed together. */
const UNSCALED = 500_000;

/** How rows that are taller together than anything may be fit into a content that may be scrolled, all in px. */
interface ScrollScale {
  /** What all rows would take. */
  rows: number;
  /** What the scroller is told. */
  height: number;
  /** What is in sight at once. */
  viewport: number;
}

/** Where the scroller stands, and what is at the upper edge then, px from the top of the first row. */
export interface ScrollPosition {
  scrollTop: number;
  offset: number;
}

/** The scale for so many rows of a height, with room under them, seen through a viewport. */
export function scaleFor(count: number, rowHeight: number, viewport: number, foot = 0): ScrollScale {
  const rows = count * rowHeight + foot;
  return { rows, height: Math.min(rows, TALLEST), viewport };
}

/** Where the scroller has to stand so that `offset` is at the upper edge. */
export function scrollTopFor(scale: ScrollScale, offset: number): number {
  const [most, far] = limits(scale);
  const wanted = clamp(offset, far);
  if (far <= most || wanted <= UNSCALED) return Math.min(wanted, most);
  if (wanted >= far - UNSCALED) return most - (far - wanted);
  return UNSCALED + ((wanted - UNSCALED) * (most - 2 * UNSCALED)) / (far - 2 * UNSCALED);
}

/** What is at the upper edge when the scroll bar was put there. */
export function offsetFor(scale: ScrollScale, scrollTop: number): number {
  const [most, far] = limits(scale);
  const stands = clamp(scrollTop, most);
  if (far <= most || stands <= UNSCALED) return stands;
  if (stands >= most - UNSCALED) return far - (most - stands);
  return UNSCALED + ((stands - UNSCALED) * (far - 2 * UNSCALED)) / (most - 2 * UNSCALED);
}

/**
 * Follows the scroller: what a wheel, a finger or a key moves, moves the rows px by px; a jump, as the scroll bar makes,
 * goes to the place that it stands for.
 */
export function follow(scale: ScrollScale, before: ScrollPosition, scrollTop: number): ScrollPosition {
  const [most, far] = limits(scale);
  const moved = scrollTop - before.scrollTop;
  const jumped = Math.abs(moved) > 3 * scale.viewport;
  if (far <= most || jumped || scrollTop <= 0 || scrollTop >= most) {
    return { scrollTop, offset: offsetFor(scale, scrollTop) };
  }
  return { scrollTop, offset: clamp(before.offset + moved, far) };
}

function limits({ rows, height, viewport }: ScrollScale): [most: number, far: number] {
  return [Math.max(0, height - viewport), Math.max(0, rows - viewport)];
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
