import { expect } from 'vitest';
import { rawRequest } from '../../../../src/server/testing/raw-request';
import { openClient } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import type { Sides } from '../../statement';
import { webCorporativa } from './sign-in';

const HOUR_MS = 3_600_000;

/** The 401 of a protected route: nothing but a status and what is asked for; the client knows the system by it. */
export const bareRefusal: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const { origin } = await start();
      const answer = await rawRequest(origin, { method: 'GET', path: '/api/Usuario' });
      expect(answer).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
      expect(answer).toMatch(/\r\nwww-authenticate: Bearer\r\n/i);
      expect(answer).toMatch(/\r\ncontent-length: 0\r\n/i);
    },
  },
  client: {
    needs: 'address',
    async run(target) {
      const { runtime } = openClient(target);
      const probe = runtime.dialect.probes.find(({ path }) => path === '/api/Menu');
      const answer = await runtime.client.send({ method: 'GET', path: '/api/Menu', anonymous: true });
      expect(probe?.fits(answer)).toBe(true);
    },
  },
};

/** Every answer says what time it is at the system; the client reckons by it. */
export const tellsTheDate: Sides = {
  server: {
    needs: 'address',
    async run({ http }) {
      for (const path of ['/api/Usuario', '/api/Menu', '/nowhere']) {
        const { headers, receivedAt } = await http.get(path);
        expect(Math.abs(Date.parse(headers.get('date') ?? '') - receivedAt)).toBeLessThan(24 * HOUR_MS);
      }
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      const ahead = Date.now() + HOUR_MS;
      const claims = { nameid: 'a', exp: Math.floor(ahead / 1000) + 1800 };
      const token = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;
      const system = await playSystem(webCorporativa, {
        'POST /api/Auth': [200, { token }, { date: new Date(ahead).toUTCString() }],
      });
      const { expiresAt } = await openClient(system).signIn(webCorporativa.localAccount);
      expect(Math.abs(expiresAt - Date.now() - 1_800_000)).toBeLessThan(60_000);
    },
  },
};
