import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, inSightAt } from './row-range';

const measures = { count: 1_000, rowHeight: 44, viewport: 440 };

describe('the rows that are drawn', () => {
  it('hold all that are in sight, whatever the place, and none that there is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43_560 }), (offset) => {
        const { first, last } = drawnRows(offset, measures);
        expect(first * 44).toBeLessThanOrEqual(offset);
        expect((last + 1) * 44).toBeGreaterThanOrEqual(Math.min(offset + 440, 44_000));
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(1_000);
        expect(last - first).toBeLessThan(40);
      }),
    );
  });

  it('are the same ones while little is scrolled', () => {
    expect(drawnRows(4_400, measures)).toEqual(drawnRows(4_400 + 43, measures));
  });

  it('are none in an empty list', () => {
    const { first, last } = drawnRows(0, { ...measures, count: 0 });
    expect(last).toBeLessThan(first);
  });
});

describe('bringing a row into sight', () => {
  it('moves as little as possible', () => {
    expect(inSightAt(5, 0, measures)).toBe(0);
    expect(inSightAt(10, 0, measures)).toBe(44);
    expect(inSightAt(3, 440, measures)).toBe(132);
  });
});
