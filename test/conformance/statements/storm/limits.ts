import { request as httpRequest } from 'node:http';
import { expect, onTestFinished, vi } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import type { Account, LocalServer } from '../../targets/target';
import { errorOf, postSignIn, storm } from './sign-in';

const MAX_TRIES = 5;
const MINUTE_MS = 60_000;

/** The statuses of this many tries in a row. */
async function tries(server: LocalServer, count: number, account: Account): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < count; at += 1) statuses.push((await postSignIn(server, account)).status);
  return statuses;
}

/** Five tries a minute, good ones and bad ones alike: the sixth is 429, whoever tries. */
export const limitsTries: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const wrong = { ...server.account, password: 'wrong' };
      expect(await tries(server, 3, wrong)).toEqual([401, 401, 401]);
      expect(await tries(server, 2, server.account)).toEqual([200, 200]);
      const sixth = await postSignIn(server, server.account);
      expect(sixth.status).toBe(429);
      expect(errorOf(sixth)).not.toBe('');
      const seconds = Number(sixth.headers.get('retry-after'));
      expect(seconds > 0 && seconds <= MINUTE_MS / 1000).toBe(true);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      await tries(server, MAX_TRIES, server.account);
      const client = openClient(server);
      const failure = await client.signIn(server.account).catch((error: unknown) => error);
      expect(failure).toHaveProperty('error.code', 'throttled');
      expect(failure).toHaveProperty('error.retryAfterMs', expect.any(Number));
    },
  },
};

/** After the minute there are five more. */
export const forgetsAfterAMinute: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    // The limiter goes by this process's own clock.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    onTestFinished(() => void vi.useRealTimers());
    expect(await tries(server, MAX_TRIES + 1, server.account)).toEqual([200, 200, 200, 200, 200, 429]);
    vi.setSystemTime(Date.now() + MINUTE_MS - 1000);
    expect(await tries(server, 1, server.account)).toEqual([429]);
    vi.setSystemTime(Date.now() + 2 * MINUTE_MS);
    expect(await tries(server, 1, server.account)).toEqual([200]);
  },
};

/** The limit counts by address: somebody at another one is not kept out, and a header cannot pretend to be one. */
export const countsByAddress: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start({ trustedProxies: [] });
    await tries(server, MAX_TRIES, server.account);
    expect(await statusFrom(server, { 'x-forwarded-for': '203.0.113.7' })).toBe(429);
    const behindProxy = await start({ trustedProxies: ['127.0.0.1'] });
    for (let at = 0; at < MAX_TRIES; at += 1)
      await statusFrom(behindProxy, { 'x-forwarded-for': '203.0.113.7' });
    expect(await statusFrom(behindProxy, { 'x-forwarded-for': '203.0.113.7' })).toBe(429);
    expect(await statusFrom(behindProxy, { 'x-forwarded-for': '203.0.113.8' })).toBe(200);
  },
};

/** The status of a good sign-in with these headers, on a connection of its own. */
function statusFrom({ address, account }: LocalServer, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `${address}${storm.signInPath}`,
      { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    outgoing.on('error', reject).end(JSON.stringify(storm.signInBody(account)));
  });
}
