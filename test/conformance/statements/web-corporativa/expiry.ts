import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import type { Sides } from '../../statement';
import { decodeToken } from '../decode-token';
import { tokenAt } from './sign-in';

const LIFETIME_S = 1800;

/** 30 minutes after the issue, to the second; the client knows when. */
export const expiry: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = await tokenAt(server);
      const { exp, iat } = decodeToken(token, 'claims');
      expect(Number(exp) - Number(iat)).toBe(LIFETIME_S);
      server.clock.advance(LIFETIME_S * 1000 - 1000);
      expect((await server.http.get('/api/Usuario', token)).status).toBe(200);
      server.clock.advance(1000);
      expect((await server.http.get('/api/Usuario', token)).status).toBe(401);
    },
  },
  client: {
    needs: 'sign-ins',
    async run(target) {
      const client = openClient(target);
      const { issuedAt, expiresAt } = await client.signIn(target.account);
      if (issuedAt !== null) expect(expiresAt - issuedAt).toBe(LIFETIME_S * 1000);
      expect(client.runtime.dialect.tokenLifetimeMs).toBe(LIFETIME_S * 1000);
      const left = expiresAt - Date.now();
      expect(left).toBeGreaterThan((LIFETIME_S - 60) * 1000);
      expect(left).toBeLessThan((LIFETIME_S + 60) * 1000);
    },
  },
};
