import type { Preferences } from '#contract/settings';

/** Height of a row by how close rows are to stand, px. */
export const ROW_HEIGHTS: Readonly<Record<Preferences['density'], number>> = { comfortable: 44, compact: 32 };

/** Height of the head above the rows, px. */
export const HEAD_HEIGHT = 36;

/** Room under the last row, px: what is done with a selection lies over the lower edge and must cover no row. */
export const FOOT_HEIGHT = 72;

/** Rows asked for beyond the edges, so that they are at hand before they are in sight. */
export const LOOK_AHEAD = 60;
