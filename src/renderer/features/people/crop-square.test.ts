import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestZoom, squareIn } from './crop-square';

const landscape = { width: 640, height: 480 };

describe('the square that is cut out', () => {
  it('is what was chosen, in whole pixels', () => {
    expect(squareIn(landscape, { x: 80.4, y: 0.2, width: 479.7, height: 479.7 })).toEqual({
      x: 80,
      y: 0,
      width: 480,
      height: 480,
    });
  });

  it('keeps the middle of what is no square', () => {
    expect(squareIn(landscape, { x: 100, y: 100, width: 200, height: 100 })).toEqual({
      x: 150,
      y: 100,
      width: 100,
      height: 100,
    });
  });

  it('always lies within the picture, is a square and is not empty', () => {
    const length = fc.integer({ min: 1, max: 5_000 });
    const number = fc.integer({ min: -60_000, max: 60_000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(
        fc.record({ width: length, height: length }),
        fc.record({ x: number, y: number, width: number, height: number }),
        (picture, chosen) => {
          const { x, y, width, height } = squareIn(picture, chosen);
          expect(width).toBe(height);
          expect(width).toBeGreaterThanOrEqual(1);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(picture.width);
          expect(y + height).toBeLessThanOrEqual(picture.height);
          for (const value of [x, y, width]) expect(Number.isInteger(value)).toBe(true);
        },
      ),
    );
  });
});

describe('the zoom', () => {
  it('ends where pixels of the picture become pixels of the result, within reason', () => {
    expect(largestZoom({ width: 1_200, height: 1_000 })).toBe(5);
    expect(largestZoom({ width: 100, height: 100 })).toBe(2);
    expect(largestZoom({ width: 9_000, height: 9_000 })).toBe(10);
  });
});
