import { expect, test } from 'vitest';
import { limitConcurrency } from './concurrency-limit';

/** Works that end when they are told to. */
function setUp(atOnce: number) {
  const inTurn = limitConcurrency(atOnce);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const begin = (name: number) =>
    inTurn(
      () =>
        new Promise<number>((resolve) => {
          begun.push(name);
          ends[name] = () => resolve(name);
        }),
    );
  return { begin, begun, end: (name: number) => ends[name]?.() };
}

test('no more than so many are at work; the others begin in the order in which they came', async () => {
  const { begin, begun, end } = setUp(2);
  const all = [0, 1, 2, 3, 4].map(begin);
  expect(begun).toEqual([0, 1]);
  end(1);
  expect(await all[1]).toBe(1);
  expect(begun).toEqual([0, 1, 2]);
  // Who comes now stands behind those who wait.
  all.push(begin(5));
  for (const name of [0, 2, 3, 4]) {
    end(name);
    await all[name];
  }
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  end(5);
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(begin(6)).toBeInstanceOf(Promise);
  expect(begun.at(-1)).toBe(6);
});

test('one that fails gives its place to the next', async () => {
  const inTurn = limitConcurrency(1);
  const failed = inTurn(() => Promise.reject(new Error('failed')));
  const next = inTurn(() => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('failed');
  expect(await next).toBe('next');
});
