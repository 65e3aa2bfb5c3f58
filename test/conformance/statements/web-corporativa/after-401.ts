import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import { repeatsAfterSigningInAgain } from '../../client/session-checks';
import type { Check, Sides } from '../../statement';
import { tokenAt, webCorporativa } from './sign-in';

const LIFETIME_MS = 1_800_000;

/** A new sign-in gives a new token, with which the same request succeeds; the old one stays refused. */
export const signsInAgain: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const old = await tokenAt(server);
      server.clock.advance(LIFETIME_MS);
      expect((await server.http.get('/api/Usuario', old)).status).toBe(401);
      const fresh = await tokenAt(server);
      expect((await server.http.get('/api/Usuario', fresh)).status).toBe(200);
      expect((await server.http.get('/api/Usuario', old)).status).toBe(401);
    },
  },
  client: repeatsAfterSigningInAgain,
};

/** The system has no route to refresh a token, and the client looks for none: the person signs in again. */
export const refreshesNothing: Sides = {
  server: {
    needs: 'session',
    async run(target) {
      const token = webCorporativa.tokenOf(await target.signedIn());
      for (const path of ['/api/Auth/refresh', '/api/Auth/renew', '/api/Auth/refresh-token']) {
        expect([404, 405]).toContain((await target.http.post(path, {}, token)).status);
      }
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const client = openClient(target);
      await client.signIn(target.account, { keepPassword: true });
      const before = client.sent.length;
      await client.runtime.renew();
      expect(client.runtime.session.state()).toMatchObject({ phase: 'reauthenticating', reason: 'renewal' });
      expect(client.sent).toHaveLength(before);
      await client.signIn(target.account);
      expect(client.sent.map(({ path }) => path)).toEqual([
        expect.stringMatching(/\/api\/Auth$/),
        expect.stringMatching(/\/api\/Auth$/),
      ]);
    },
  },
};

/** Detecting a 401 brings the person to the sign-in, over what is on screen, and nothing is lost meanwhile. */
export const asksThePerson: Check = {
  needs: 'local-server',
  async run(start) {
    const server = await start();
    const client = openClient(server);
    // A kept password does not help: this system wants a captcha, and only a person can give it one.
    await client.signIn(server.account, { keepPassword: true });
    server.clock.advance(LIFETIME_MS);
    const outcome = client.request('/api/Menu').catch((error: unknown) => String(error));
    await client.until(({ phase }) => phase === 'reauthenticating');
    expect(client.told).toContainEqual(
      expect.objectContaining({ phase: 'reauthenticating', reason: 'expired', parked: 1 }),
    );
    client.runtime.session.giveUp();
    expect(await outcome).toContain('session-expired');
    expect(client.runtime.session.state()).toMatchObject({ phase: 'expired', view: { userName: 'jdoe' } });
  },
};

/** A 401 that comes again with the new token ends the session instead of asking for ever. */
export const repeatsOnlyOnce: Check = {
  needs: 'nothing',
  async run() {
    const exp = Math.floor(Date.now() / 1000) + 1800;
    const claims = Buffer.from(JSON.stringify({ nameid: 'a', exp })).toString('base64url');
    const system = await playSystem(webCorporativa, {
      'POST /api/Auth': [200, { token: `eyJhbGciOiJIUzI1NiJ9.${claims}.c2ln` }],
      'GET /api/Menu': [401],
    });
    const client = openClient(system);
    await client.signIn(webCorporativa.localAccount);
    const outcome = client.request('/api/Menu').catch((error: unknown) => String(error));
    await client.until(({ phase }) => phase === 'reauthenticating');
    await client.signIn(webCorporativa.localAccount);
    expect(await outcome).toContain('session-expired');
    expect(client.sent.filter(({ path }) => path === '/api/Menu')).toHaveLength(2);
  },
};
