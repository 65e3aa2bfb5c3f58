/** A part of a picture, px of the picture itself. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a person's picture measures, px on each side, as the systems keep it (WC-81). */
export const PICTURE_SIZE = 200;

/**
 * The square to cut out: whole pixels, inside the picture, as near to what was chosen as can be. Never empty, so that
 * the tiniest picture has one too.
 */
export function squareIn(picture: { width: number; height: number }, chosen: Area): Area {
  const largest = Math.max(1, Math.floor(Math.min(picture.width, picture.height)));
  const side = clamp(Math.round(Math.min(chosen.width, chosen.height)), 1, largest);
  // Where what was chosen is no square, its middle counts.
  const x = chosen.x + (chosen.width - side) / 2;
  const y = chosen.y + (chosen.height - side) / 2;
  return {
    x: clamp(Math.round(x), 0, Math.floor(picture.width) - side),
    y: clamp(Math.round(y), 0, Math.floor(picture.height) - side),
    width: side,
    height: side,
  };
}

/** How far one can go in: until a pixel of the picture becomes one of the result, at least twice and at most ten times. */
export function largestZoom(picture: { width: number; height: number }): number {
  return clamp(Math.min(picture.width, picture.height) / PICTURE_SIZE, 2, 10);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}
