import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announcer';

let told: number[];
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1000);
  vi.advanceTimersByTime(1000);
  told = [];
  announcer = new Announcer(
    () => told.push(performance.now()),
    () => 50,
  );
});
afterEach(() => vi.useRealTimers());

it('tells the first change at once and what follows together', () => {
  const start = performance.now();
  for (let n = 0; n < 10; n += 1) announcer.soon();
  expect(told).toEqual([start]);
  vi.advanceTimersByTime(49);
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(told).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(2);
  announcer.soon();
  expect(told).toHaveLength(3);
});

it('tells what cannot wait, and then not once more', () => {
  announcer.soon();
  announcer.soon();
  announcer.now();
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(2);
});
