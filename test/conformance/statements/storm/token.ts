import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Check, Sides } from '../../statement';
import { decodeToken, editToken, unsignToken } from '../decode-token';
import { postSignIn, storm, successOf } from './sign-in';

const LIFETIME_MS = 900_000;

/** 900 seconds: until then the token works, then it does not. The client knows when. */
export const nineHundredSeconds: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const { data } = successOf(await postSignIn(server, server.account));
      const status = async () => (await server.http.get(storm.protectedPath, data.accessToken)).status;
      const end = Number(decodeToken(data.accessToken, 'claims')['exp']) * 1000;
      expect(LIFETIME_MS - (end - server.clock.now())).toBeLessThan(1000);
      server.clock.advance(end - server.clock.now() - 1);
      expect(await status()).toBe(200);
      server.clock.advance(1);
      expect(await status()).toBe(401);
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const client = openClient(target);
      const { expiresAt } = await client.signIn(target.account);
      expect(Math.abs(expiresAt - Date.now() - LIFETIME_MS)).toBeLessThan(60_000);
      expect(client.runtime.dialect.tokenLifetimeMs).toBe(LIFETIME_MS);
    },
  },
};

/** `remainingTime` is how long the token has left when the answer is made: 900 s at most, and not much less. */
export const remainingOf900: Check = {
  needs: 'session',
  async run({ signedIn }) {
    const { data, meta } = successOf(await signedIn());
    expect(data.remainingTime).toBeLessThanOrEqual(LIFETIME_MS);
    expect(data.remainingTime).toBeGreaterThan(LIFETIME_MS - 5000);
    // The sample's three numbers say the same: 1763638078917 - 1763637178918 = 899999.
    expect(Math.abs(data.expireDate - meta.generatedAt - data.remainingTime)).toBeLessThan(1000);
  },
};

/** The token authorizes requests as a bearer; without it, edited or unsigned, it does not. */
export const authorizes: Check = {
  needs: 'session',
  async run(target) {
    const token = successOf(await target.signedIn()).data.accessToken;
    const status = async (text?: string) => (await target.http.get(storm.protectedPath, text)).status;
    expect([200, 403]).toContain(await status(token));
    expect(await status()).toBe(401);
    expect(await status(editToken(token, { exp: 9_999_999_999 }))).toBe(401);
    expect(await status(unsignToken(token, 'none'))).toBe(401);
  },
};

/** It is a JWT, whose end is that of the answer. */
export const isAJwt: Check = {
  needs: 'session',
  async run({ signedIn }) {
    const { data } = successOf(await signedIn());
    expect(data.accessToken.split('.')).toHaveLength(3);
    expect(decodeToken(data.accessToken, 'header')).toHaveProperty('alg');
    const { exp } = decodeToken(data.accessToken, 'claims');
    if (exp !== undefined) expect(Math.abs(Number(exp) * 1000 - data.expireDate)).toBeLessThan(1000);
  },
};
