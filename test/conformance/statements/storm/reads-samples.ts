import { expect } from 'vitest';
import type { SignInAnswer } from '../../../../src/main/dialects/dialect';
import { dialectOf } from '../../../../src/main/dialects/registry';
import { openClient, type Client } from '../../client/open-client';
import { playSystem, type SampleAnswer } from '../../client/sample-system';
import type { Check } from '../../statement';
import { storm } from './sign-in';

const PERSON = { userName: 'john.doe', password: 'securePassword123' };

/** The document's successful answer (ST-3 to ST-8). Its token is cut short, as it stands there. */
const SAMPLE = {
  data: {
    accessToken: 'eyJhbGc...',
    tokenType: 'Bearer',
    expireDate: 1_763_638_078_917,
    remainingTime: 899_999,
    username: 'john.doe',
    message: 'Authentication successful',
  },
  meta: { executionTime: 9, generatedAt: 1_763_637_178_918 },
  message: 'Authentication successful',
};

async function signInAtSample(answer: SampleAnswer): Promise<{ client: Client; answer: SignInAnswer }> {
  const client = openClient(await playSystem(storm, { 'POST /api/auth/login': answer }));
  const signal = AbortSignal.timeout(10_000);
  return { client, answer: await dialectOf('storm').signIn(client.runtime.client, { ...PERSON, signal }) };
}

async function failureAtSample(answer: SampleAnswer): Promise<unknown> {
  return signInAtSample(answer).catch((error: unknown) => error);
}

/** The client sends the sample's body, and nobody's token with it. */
export const sendsTheSample: Check = {
  needs: 'nothing',
  async run() {
    const { client } = await signInAtSample([200, SAMPLE]);
    expect(client.sent).toHaveLength(1);
    expect(client.sent[0]).toMatchObject({ method: 'POST', path: '/api/auth/login' });
    expect(client.sent[0]?.headers.get('content-type')).toMatch(/^application\/json/);
    expect(client.sent[0]?.headers.has('authorization')).toBe(false);
    expect(JSON.parse(client.sent[0]?.body ?? '')).toEqual({
      username: 'john.doe',
      password: 'securePassword123',
    });
  },
};

/** The client reads the sample's token, the time it has left, and whose it is. */
export const readsTheSample: Check = {
  needs: 'nothing',
  async run() {
    const { answer } = await signInAtSample([200, SAMPLE]);
    expect(answer).toMatchObject({
      token: SAMPLE.data.accessToken,
      lifetimeMs: 899_999,
      userName: 'john.doe',
    });
  },
};

/** Without `remainingTime`, the two times of the system's clock tell the same. */
export const readsTheEnd: Check = {
  needs: 'nothing',
  async run() {
    const { remainingTime: _left, ...data } = SAMPLE.data;
    expect((await signInAtSample([200, { ...SAMPLE, data }])).answer.lifetimeMs).toBe(899_999);
  },
};

/** `generatedAt` is the system's clock: the client measures by it how far its own is off. */
export const readsTheClock: Check = {
  needs: 'nothing',
  async run() {
    const generatedAt = Date.now() + 3_600_000;
    const ahead = { ...SAMPLE, meta: { executionTime: 9, generatedAt } };
    const { skewMs } = (await signInAtSample([200, ahead])).answer;
    expect(Math.abs(skewMs - 3_600_000)).toBeLessThan(60_000);
  },
};

/** Any other type of token could not be sent as a bearer: it is no session. */
export const trustsOnlyBearers: Check = {
  needs: 'nothing',
  async run() {
    const odd = { ...SAMPLE, data: { ...SAMPLE.data, tokenType: 'MAC' } };
    expect(await failureAtSample([200, odd])).toHaveProperty('error.code', 'bad-answer');
  },
};

/** An answer that lacks what the table promises, or has another type of it, is no session. */
export const trustsNoHalfSuccess: Check = {
  needs: 'nothing',
  async run() {
    const { data } = SAMPLE;
    for (const change of [
      { accessToken: '' },
      { accessToken: 7 },
      { remainingTime: 'long' },
      { remainingTime: 0 },
    ]) {
      const outcome = await failureAtSample([200, { ...SAMPLE, data: { ...data, ...change } }]);
      expect(outcome).toHaveProperty('error.code', 'bad-answer');
    }
    expect(await failureAtSample([200, { message: SAMPLE.message }])).toHaveProperty(
      'error.code',
      'bad-answer',
    );
  },
};

/** The sample's error message is shown as the system said it, whatever the status. */
export const showsTheMessage: Check = {
  needs: 'nothing',
  async run() {
    const body = { message: 'Username or password is incorrect' };
    for (const [status, code] of [
      [400, 'rejected'],
      [401, 'refused'],
      [500, 'server-failed'],
    ] as const) {
      const words = body.message;
      expect(await failureAtSample([status, body])).toHaveProperty('error', { code, status, words });
    }
  },
};

/** Too many tries: the client knows how long to wait. */
export const waitsAsToldTo: Check = {
  needs: 'nothing',
  async run() {
    const tooMany: SampleAnswer = [429, { message: 'Too many' }, { 'retry-after': '42' }];
    expect(await failureAtSample(tooMany)).toHaveProperty(
      'error',
      expect.objectContaining({ code: 'throttled', status: 429, retryAfterMs: 42_000 }),
    );
  },
};
