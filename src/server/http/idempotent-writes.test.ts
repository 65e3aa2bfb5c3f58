import { describe, expect, it } from 'vitest';
import { IdempotentWrites } from './idempotent-writes';

describe('a write that comes twice', () => {
  it('is carried out once and answered alike, also while the first is under way', async () => {
    const writes = new IdempotentWrites<number>();
    let times = 0;
    const write = () => Promise.resolve((times += 1));
    expect(await Promise.all([writes.once('a', write), writes.once('a', write)])).toEqual([1, 1]);
    expect(await writes.once('a', write)).toBe(1);
    expect(await writes.once('b', write)).toBe(2);
    expect(await writes.once(undefined, write)).toBe(3);
    expect(await writes.once(undefined, write)).toBe(4);
  });

  it('may be tried again where it failed', async () => {
    const writes = new IdempotentWrites<number>();
    await expect(writes.once('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await writes.once('a', () => Promise.resolve(1))).toBe(1);
  });

  it('is forgotten after many others', async () => {
    const writes = new IdempotentWrites<number>();
    let times = 0;
    const write = () => Promise.resolve((times += 1));
    for (let at = 0; at < 3000; at += 1) await writes.once(String(at), write);
    expect(await writes.once('0', write)).toBe(3001);
    expect(await writes.once('2999', write)).toBe(3000);
  });
});
