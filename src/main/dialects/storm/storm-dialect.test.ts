import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { always, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { dialect } from './storm-dialect';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const tryIt = () =>
  dialect.signIn(system.client, {
    userName: 'John.Doe',
    password: 'securePassword123',
    signal: AbortSignal.timeout(10_000),
  });

const data = {
  accessToken: 'a.b.c',
  tokenType: 'Bearer',
  expireDate: 1_763_638_078_917,
  remainingTime: 899_999,
  username: 'john.doe',
  message: 'Authentication successful',
};
const meta = { executionTime: 9, generatedAt: 1_763_637_178_918 };
const success = { data, meta, message: 'Authentication successful' };

describe('signing in at Storm', () => {
  it('sends the documented body and reads its envelope', async () => {
    system.answer = always(200, success);
    expect(await tryIt()).toMatchObject({
      token: 'a.b.c',
      lifetimeMs: 899_999,
      personId: 'john.doe',
      userName: 'john.doe',
    });
    expect(system.arrivals).toEqual([
      { line: 'POST /api/auth/login', body: { username: 'John.Doe', password: 'securePassword123' } },
    ]);
  });

  it('takes the lifetime from two times of the system’s clock where the time left is not told', async () => {
    system.answer = always(200, { ...success, data: { ...data, remainingTime: null } });
    expect((await tryIt()).lifetimeMs).toBe(899_999);
    system.answer = always(200, { data: { accessToken: 'a', TokenType: 'bearer' } });
    expect(await tryIt()).toEqual({ token: 'a', skewMs: 0, personId: 'John.Doe', userName: 'John.Doe' });
  });

  it('measures the clock by the answer’s own time, else by its date', async () => {
    const date = new Date(Date.now() - 3_600_000).toUTCString();
    const generatedAt = Date.now() + 7_200_000;
    system.answer = always(200, { ...success, meta: { generatedAt } }, { date });
    expect(Math.round((await tryIt()).skewMs / 60_000)).toBe(120);
    system.answer = always(200, { data }, { date });
    expect(Math.round((await tryIt()).skewMs / 60_000)).toBe(-60);
  });

  it.each([
    ['half of the exchange', undefined, 5000],
    ['half of what was not the system’s own work', 6000, 2000],
    ['nothing where the system worked all the time', 10_000, 0],
    ['nothing where the system says that it worked longer than that', 60_000, 0],
  ])('takes %s for the way back', async (_what, executionTime, skewMs) => {
    const sentAt = 1_763_637_178_918;
    vi.useFakeTimers({ toFake: ['Date'], now: sentAt });
    onTestFinished(() => void vi.useRealTimers());
    system.answer = (request, response) => {
      vi.setSystemTime(sentAt + 10_000);
      always(200, { data, meta: { generatedAt: Date.now(), executionTime } })(request, response);
    };
    expect((await tryIt()).skewMs).toBe(skewMs);
  });

  it.each([
    ['no token', { accessToken: '' }],
    ['another type of token', { tokenType: 'MAC' }],
    ['no type of token', { tokenType: undefined }],
    ['a token that is over', { remainingTime: 0 }],
    ['a token that was over before it began', { remainingTime: null, expireDate: 1 }],
    ['a token for ever', { remainingTime: 1e300 }],
    ['a lifetime that is no number', { remainingTime: '899999' }],
    ['a time that is no date', { expireDate: 9e15 }],
  ])('trusts no answer with %s', async (_what, odd) => {
    system.answer = always(200, { ...success, data: { ...data, ...odd } });
    await expect(tryIt()).rejects.toMatchObject({ error: { code: 'bad-answer' } });
  });

  it.each([
    [401, 'refused'],
    [400, 'rejected'],
    [403, 'not-permitted'],
    [500, 'server-failed'],
  ])('takes %i for %s, with the system’s own words', async (status, code) => {
    system.answer = always(status, { message: 'Username or password is incorrect' });
    await expect(tryIt()).rejects.toHaveProperty('error', {
      code,
      status,
      words: 'Username or password is incorrect',
    });
    system.answer = always(status, { message: 'securePassword123 is incorrect' });
    await expect(tryIt()).rejects.not.toHaveProperty('error.words', expect.anything());
  });

  it('says how long to wait after too many tries', async () => {
    system.answer = always(429, { message: 'Too many tries' }, { 'retry-after': '42' });
    await expect(tryIt()).rejects.toHaveProperty('error', {
      code: 'throttled',
      status: 429,
      words: 'Too many tries',
      retryAfterMs: 42_000,
    });
  });
});
