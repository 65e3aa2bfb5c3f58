import { describe, expect, it } from 'vitest';
import { besides, isVisible } from './window-bounds';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };

describe('where a window was', () => {
  it('is used again while enough of it is on some screen', () => {
    expect(isVisible({ x: 2000, y: 10, width: 900, height: 600 }, [screen, right])).toBe(true);
    expect(isVisible({ x: 1850, y: 1000, width: 900, height: 600 }, [screen])).toBe(false);
    expect(isVisible({ x: 2000, y: 10, width: 900, height: 600 }, [screen])).toBe(false);
  });
});

describe('a further window', () => {
  it('is a step beside the one it is opened from', () => {
    expect(besides({ x: 100, y: 80, width: 900, height: 600 }, screen)).toEqual({
      x: 132,
      y: 112,
      width: 900,
      height: 600,
    });
  });

  it('begins again in the corner where it would reach over the edge', () => {
    expect(besides({ x: 2280, y: 300, width: 900, height: 680 }, right)).toEqual({
      x: 1920,
      y: 0,
      width: 900,
      height: 680,
    });
  });

  it('stays within reach however many are opened', () => {
    let bounds = { x: 5, y: 5, width: 1180, height: 780 };
    for (let at = 0; at < 50; at += 1) {
      bounds = besides(bounds, screen);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(screen.width);
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(screen.height);
    }
  });
});
