import { describe, expect, it } from 'vitest';
import { nextRow } from './grid-keys';

describe('the focus', () => {
  it('moves by one row, by a screenful, to the ends', () => {
    expect(nextRow('ArrowDown', 5, 100, 10)).toBe(6);
    expect(nextRow('ArrowUp', 5, 100, 10)).toBe(4);
    expect(nextRow('PageDown', 5, 100, 10)).toBe(15);
    expect(nextRow('PageUp', 50, 100, 10)).toBe(40);
    expect(nextRow('Home', 50, 100, 10)).toBe(0);
    expect(nextRow('End', 50, 100, 10)).toBe(99);
  });

  it('stops at the ends', () => {
    expect(nextRow('ArrowDown', 99, 100, 10)).toBe(99);
    expect(nextRow('ArrowUp', 0, 100, 10)).toBe(0);
    expect(nextRow('PageDown', 95, 100, 10)).toBe(99);
    expect(nextRow('PageUp', 3, 100, 10)).toBe(0);
  });

  it('goes nowhere on other keys and in an empty list', () => {
    expect(nextRow('a', 5, 100, 10)).toBeNull();
    expect(nextRow(' ', 5, 100, 10)).toBeNull();
    expect(nextRow('End', 0, 0, 10)).toBeNull();
  });
});
