import { expect } from 'vitest';
import { everybody } from '../../client/everybody';
import { openClient } from '../../client/open-client';
import type { Sides } from '../../statement';
import { JDOE_ID, tokenAt } from './sign-in';

/** Every protected route answers alike, and every route of the dialect goes through the one place that handles it. */
export const expiryInOnePlace: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = await tokenAt(server);
      server.clock.advance(30 * 60_000);
      for (const path of [
        '/api/Users',
        '/api/Usuario',
        `/api/Usuario/${JDOE_ID}`,
        '/api/Usuario/mi-perfil',
        '/api/Menu',
        '/api/Perfil',
        '/api/PermisoPerfil',
      ]) {
        const answer = await server.http.get(path, token);
        expect([path, answer.status, answer.text]).toEqual([path, 401, '']);
      }
      expect((await server.http.put(`/api/Usuario/${JDOE_ID}`, {}, token)).status).toBe(401);
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const client = openClient(server);
      await client.signIn(server.account);
      server.clock.advance(30 * 60_000);
      const { own, profiles } = client.runtime.dialect;
      const calls = Promise.all([
        everybody(client),
        own?.read(client.runtime.client),
        profiles?.menu(client.runtime.client),
        profiles?.modules(client.runtime.client),
      ]);
      await client.until((state) => state.phase === 'reauthenticating' && state.parked === 3);
      await client.signIn(server.account);
      const [list, profile, menu, modules] = await calls;
      expect([list, menu, modules].every((each) => (each?.length ?? 0) > 0)).toBe(true);
      expect(profile?.userName).toBe('jdoe');
    },
  },
};
