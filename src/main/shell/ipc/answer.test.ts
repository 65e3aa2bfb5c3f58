import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '../../failure/failure';
import { answer } from './answer';

let reported: string[];
const report = (words: string): void => void reported.push(words);
beforeEach(() => (reported = []));

const call = (run: (request: never) => unknown) => ({
  channel: 'test/call',
  request: z.object({ name: z.string() }),
  response: z.object({ greeting: z.string() }),
  run,
});

describe('answering a call', () => {
  it('answers what was asked', async () => {
    const greet = call(({ name }: { name: string }) => ({ greeting: `Hello ${name}` }));
    expect(await answer(greet, { name: 'Ana' }, report)).toEqual({
      ok: true,
      value: { greeting: 'Hello Ana' },
    });
  });

  it('does not run what does not fit', async () => {
    let ran = false;
    const run = call(() => (ran = true));
    expect(await answer(run, { name: 7 }, report)).toEqual({ ok: false, error: { code: 'invalid-request' } });
    expect(ran).toBe(false);
    expect(reported).toHaveLength(1);
  });

  it('lets nothing cross that the contract does not name', async () => {
    const leaky = call(() => ({ greeting: 'Hello', token: 'eyJ' }));
    expect(await answer(leaky, { name: 'Ana' }, report)).toEqual({ ok: true, value: { greeting: 'Hello' } });
  });

  it('tells a failure by its code', async () => {
    const failing = call(() => {
      throw new Failure('throttled', { retryAfterMs: 5000 });
    });
    expect(await answer(failing, { name: 'Ana' }, report)).toEqual({
      ok: false,
      error: { code: 'throttled', retryAfterMs: 5000 },
    });
  });

  it('tells nothing of a defect, nor of a response that does not fit', async () => {
    const internal = { ok: false, error: { code: 'internal' } };
    const broken = call(() => Promise.reject(new Error('secret details')));
    expect(await answer(broken, { name: 'Ana' }, report)).toEqual(internal);
    const unfit = call(() => 'no object');
    expect(await answer(unfit, { name: 'Ana' }, report)).toEqual(internal);
    expect(reported).toEqual(['test/call failed', 'test/call failed']);
  });
});
