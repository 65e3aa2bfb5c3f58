import { describe, expect, it } from 'vitest';
import { placeAfter } from './matrix-keys';

const size = { rows: 15, columns: 6 };
const after = (row: number, column: number, key: string, ctrlKey = false) => {
  const place = placeAfter({ row, column }, { key, ctrlKey }, size);
  return place && [place.row, place.column];
};

describe('the keys of the matrix', () => {
  it('lead to the neighbours and no further than the edge', () => {
    expect(after(3, 2, 'ArrowUp')).toEqual([2, 2]);
    expect(after(3, 2, 'ArrowDown')).toEqual([4, 2]);
    expect(after(3, 2, 'ArrowLeft')).toEqual([3, 1]);
    expect(after(3, 2, 'ArrowRight')).toEqual([3, 3]);
    expect(after(0, 0, 'ArrowUp')).toBeNull();
    expect(after(0, 0, 'ArrowLeft')).toBeNull();
    expect(after(14, 5, 'ArrowDown')).toBeNull();
    expect(after(14, 5, 'ArrowRight')).toBeNull();
  });

  it('lead to the ends of a row and of the whole, and by pages', () => {
    expect(after(3, 2, 'Home')).toEqual([3, 0]);
    expect(after(3, 2, 'End')).toEqual([3, 5]);
    expect(after(3, 2, 'Home', true)).toEqual([0, 0]);
    expect(after(3, 2, 'End', true)).toEqual([14, 5]);
    expect(after(3, 2, 'PageDown')).toEqual([13, 2]);
    expect(after(12, 2, 'PageDown')).toEqual([14, 2]);
    expect(after(3, 2, 'PageUp')).toEqual([0, 2]);
  });

  it('leave other keys to others', () => {
    expect(after(3, 2, ' ')).toBeNull();
    expect(after(3, 2, 'a')).toBeNull();
  });
});
