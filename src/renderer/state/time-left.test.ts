import { describe, expect, it } from 'vitest';
import { clockOf, milestone, timeLeft } from './time-left';

const MINUTE = 60_000;

describe('the clock', () => {
  it('counts down to 0:00 and not below', () => {
    expect([299_999, 61_000, 60_000, 9_001, 1, 0, -5_000].map(clockOf)).toEqual([
      '5:00',
      '1:01',
      '1:00',
      '0:10',
      '0:01',
      '0:00',
      '0:00',
    ]);
  });
});

describe('the time left', () => {
  it('is told to the second in the last five minutes and coarser the more there is', () => {
    expect(timeLeft(10 * 24 * 60 * MINUTE)).toEqual({ unit: 'days', count: 10 });
    expect(timeLeft(15 * 60 * MINUTE)).toEqual({ unit: 'hours', count: 15 });
    expect(timeLeft(29.9 * MINUTE)).toEqual({ unit: 'minutes', count: 29 });
    expect(timeLeft(5 * MINUTE)).toEqual({ unit: 'minutes', count: 5 });
    expect(timeLeft(5 * MINUTE - 1)).toEqual({ unit: 'clock', clock: '5:00' });
    expect(timeLeft(0)).toEqual({ unit: 'none' });
  });

  it('tells whole days as they were given, and never more than half a day too many', () => {
    const day = 24 * 60 * MINUTE;
    expect(timeLeft(10 * day - 5_000)).toEqual({ unit: 'days', count: 10 });
    for (let ms = 2 * day; ms < 12 * day; ms += 7 * MINUTE) {
      const left = timeLeft(ms);
      expect(left.unit).toBe('days');
      if (left.unit === 'days') expect(Math.abs(left.count * day - ms)).toBeLessThanOrEqual(day / 2);
    }
  });

  it('never grows while time goes by', () => {
    const order = ['none', 'clock', 'minutes', 'hours', 'days'];
    let last = 0;
    for (let ms = 0; ms < 72 * 60 * MINUTE; ms += 30_000) {
      const rank = order.indexOf(timeLeft(ms).unit);
      expect(rank).toBeGreaterThanOrEqual(last);
      last = rank;
    }
  });
});

describe('what is said aloud', () => {
  it('changes at five, two and one minutes and at the end, and at no other time', () => {
    const said: (number | null)[] = [];
    for (let ms = 7 * MINUTE; ms >= -2_000; ms -= 1_000) {
      if (said.at(-1) !== milestone(ms) || said.length === 0) said.push(milestone(ms));
    }
    expect(said).toEqual([null, 5, 2, 1, 0]);
  });
});
