/** Height of a row, px; the same as `--p-row`. */
export const ROW_HEIGHT = 44;

/** Height of the head above the rows, px. */
export const HEAD_HEIGHT = 36;

/** Rows asked for beyond the edges, so that they are at hand before they are in sight. */
export const LOOK_AHEAD = 50;

/** Rows drawn beyond the edges, so that quick scrolling shows rows and not gaps. */
export const OVERSCAN = 6;
