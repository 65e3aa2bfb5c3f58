import { describe, expect, it } from 'vitest';
import { nextRow, rowAction } from './grid-keys';

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

describe('a key on a row', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const press = (key: string, held: Partial<typeof none> = {}) => rowAction({ key, ...none, ...held });

  it('throws the switch, selects, stretches, opens', () => {
    expect(press(' ')).toBe('switch');
    expect(press(' ', { ctrlKey: true })).toBe('toggle');
    expect(press('x')).toBe('toggle');
    expect(press(' ', { shiftKey: true })).toBe('stretch');
    expect(press('Enter')).toBe('open');
    expect(press('F10', { shiftKey: true })).toBe('menu');
    expect(press('ContextMenu')).toBe('menu');
    expect(press('a', { metaKey: true })).toBe('all');
    expect(press('Escape')).toBe('clear');
  });

  it('never switches anybody together with a key that means something else', () => {
    expect(press(' ', { altKey: true })).toBeNull();
    expect(press(' ', { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press('F10')).toBeNull();
    expect(press('x', { ctrlKey: true })).toBeNull();
    expect(press('a')).toBeNull();
  });
});
