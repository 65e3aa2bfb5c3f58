import { beforeEach, describe, expect, it } from 'vitest';
import { Pace } from './pace';
import { Speed } from './speed';
import { Tries } from './tries';

let now: number;
let pace: Pace;

beforeEach(() => {
  now = 1000;
  pace = new Pace(
    () => now,
    () => 1,
  );
});

const throttled = { code: 'throttled' } as const;
const goWell = (times: number): void => {
  for (let at = 0; at < times; at += 1) pace.went();
};

describe('how many rows are under way at once', () => {
  it('grows one by one while all goes well, up to eight', () => {
    expect(pace.limit).toBe(4);
    goWell(4);
    expect(pace.limit).toBe(5);
    goWell(5);
    expect(pace.limit).toBe(6);
    goWell(100);
    expect(pace.limit).toBe(8);
  });

  it('is halved when it was too much, once for all that went out together', () => {
    goWell(100);
    pace.hindered(throttled, 500);
    pace.hindered(throttled, 600);
    expect(pace.limit).toBe(4);
    now = 5000;
    pace.hindered(throttled, 4000);
    expect(pace.limit).toBe(2);
    goWell(2);
    expect(pace.limit).toBe(3);
  });

  it('is one while nobody answers', () => {
    pace.hindered({ code: 'unreachable' }, 999);
    expect(pace.limit).toBe(1);
  });
});

describe('how long nothing goes out', () => {
  const waits = (error: Parameters<Pace['hindered']>[0], times: number): number[] =>
    Array.from({ length: times }, () => {
      const wait = pace.hindered(error, now - 1) - now;
      now += wait + 2;
      return wait;
    });

  it('is as long as the system asks for', () => {
    expect(pace.hindered({ code: 'throttled', retryAfterMs: 7000 }, 1)).toBe(8000);
  });

  it('is twice as long each time otherwise, a minute at most, and short again once it went well', () => {
    expect(waits(throttled, 9)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    pace.went();
    expect(waits(throttled, 1)).toEqual([500]);
  });

  it('is some seconds at most where nobody answers', () => {
    expect(waits({ code: 'unreachable' }, 6).at(-1)).toBe(5000);
  });
});

describe('how often a row is tried', () => {
  const failed = { code: 'server-failed', status: 500 } as const;
  const times = (tries: Tries, error: Parameters<Tries['enough']>[1], most = 50): number => {
    for (let time = 1; time <= most; time += 1) if (tries.enough(1, error)) return time;
    return Number.POSITIVE_INFINITY;
  };

  it('is five times where the system fails on it', () => expect(times(new Tries(), failed)).toBe(5));

  it('does not matter while no row gets through, or the system asks for patience', () => {
    expect(times(new Tries(), { code: 'unreachable' })).toBe(Number.POSITIVE_INFINITY);
    expect(times(new Tries(), { code: 'server-failed', status: 503 })).toBe(Number.POSITIVE_INFINITY);
    expect(times(new Tries(), throttled)).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts again as soon as others get through', () => {
    const tries = new Tries();
    const enough = Array.from({ length: 5 }, () => {
      tries.went(2);
      return tries.enough(1, { code: 'unreachable' });
    });
    expect(enough).toEqual([false, false, false, false, true]);
  });
});

describe('how long the rest takes', () => {
  it('is told by the speed of the last seconds, and not before there is one', () => {
    const speed = new Speed();
    speed.note(0, 0);
    expect(speed.remainingMs(500, 100, 900)).toBeNull();
    expect(speed.remainingMs(2000, 10, 900)).toBeNull();
    expect(speed.remainingMs(2000, 200, 800)).toBe(8000);
    speed.note(20_000, 1000);
    speed.note(21_000, 2000);
    expect(speed.remainingMs(22_000, 3000, 1000)).toBe(1000);
    speed.forget();
    expect(speed.remainingMs(23_000, 4000, 1000)).toBeNull();
  });
});
