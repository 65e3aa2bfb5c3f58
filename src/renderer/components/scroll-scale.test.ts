import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, offsetFor, scaleFor, scrollTopFor } from './scroll-scale';

const million = scaleFor(1_000_000, 44, 700);
const lastRow = 1_000_000 * 44 - 700;

describe('a list that a browser can scroll', () => {
  it('is not scaled at all', () => {
    const scale = scaleFor(1_000, 44, 700);
    expect(scale.height).toBe(44_000);
    expect(scrollTopFor(scale, 12_345)).toBe(12_345);
    expect(offsetFor(scale, 12_345)).toBe(12_345);
    expect(follow(scale, { scrollTop: 0, offset: 0 }, 9_000)).toEqual({ scrollTop: 9_000, offset: 9_000 });
  });

  it('may be shorter than what is in sight', () => {
    const scale = scaleFor(3, 44, 700);
    expect(offsetFor(scale, 50)).toBe(0);
    expect(scrollTopFor(scale, 50)).toBe(0);
  });
});

describe('a list of a million rows', () => {
  it('is no taller than a browser can scroll at twice the density', () => {
    expect(million.height * 2).toBeLessThan(2 ** 23);
  });

  it('reaches its first and its last row', () => {
    const most = million.height - 700;
    expect(offsetFor(million, 0)).toBe(0);
    expect(offsetFor(million, most)).toBe(lastRow);
    expect(scrollTopFor(million, lastRow)).toBe(most);
    expect(scrollTopFor(million, lastRow + 99)).toBe(most);
  });

  it('goes px by px near its ends', () => {
    expect(offsetFor(million, 400_000)).toBe(400_000);
    expect(offsetFor(million, million.height - 700 - 1_000)).toBe(lastRow - 1_000);
  });

  it('comes back to where it was, and further down is never further up', () => {
    const offsets = fc.integer({ min: 0, max: lastRow });
    fc.assert(
      fc.property(offsets, offsets, (one, other) => {
        expect(offsetFor(million, scrollTopFor(million, one))).toBeCloseTo(one, 3);
        const [higher, lower] = [Math.min(one, other), Math.max(one, other)];
        expect(scrollTopFor(million, higher)).toBeLessThanOrEqual(scrollTopFor(million, lower));
      }),
    );
  });

  it('follows a wheel px by px, in the middle too', () => {
    const before = { scrollTop: 2_000_000, offset: offsetFor(million, 2_000_000) };
    expect(follow(million, before, 2_000_120).offset).toBe(before.offset + 120);
    expect(follow(million, before, 1_999_900).offset).toBe(before.offset - 100);
  });

  it('follows the scroll bar to the place that it stands for', () => {
    const before = { scrollTop: 0, offset: 0 };
    expect(follow(million, before, 2_000_000).offset).toBe(offsetFor(million, 2_000_000));
  });

  it('is at its end when the scroller is, wherever it was before', () => {
    const most = million.height - 700;
    expect(follow(million, { scrollTop: most - 10, offset: 30_000_000 }, most).offset).toBe(lastRow);
    expect(follow(million, { scrollTop: 10, offset: 5_000 }, 0).offset).toBe(0);
  });

  it('never leaves its rows', () => {
    const steps = fc.array(fc.integer({ min: -4_000, max: 4_000 }), { maxLength: 50 });
    const begin = fc.integer({ min: 0, max: million.height - 700 });
    fc.assert(
      fc.property(begin, steps, (scrollTop, moves) => {
        let position = { scrollTop, offset: offsetFor(million, scrollTop) };
        for (const by of moves) {
          const next = Math.min(Math.max(position.scrollTop + by, 0), million.height - 700);
          position = follow(million, position, next);
          expect(position.offset).toBeGreaterThanOrEqual(0);
          expect(position.offset).toBeLessThanOrEqual(lastRow);
        }
      }),
    );
  });
});
