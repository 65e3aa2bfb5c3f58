import { expect } from 'vitest';
import { openClient } from '../../client/open-client';
import { notApplicable, type Sides } from '../../statement';
import { ADMIN, JDOE_ID, tokenAt } from './sign-in';

/** A token outlives a restart of the server. */
export const outlivesRestart: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const first = await start();
      const token = await tokenAt(first);
      const second = await start({ dataDir: first.dataDir });
      expect((await second.http.get('/api/Usuario', token)).status).toBe(200);
    },
  },
  client: notApplicable('a client cannot see what the server keeps'),
};

/** And it outlives switching its owner off. */
export const outlivesSwitchingOff: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = await tokenAt(server);
      const off = { IdPerfil: 2, Activo: false };
      const answer = await server.http.put(`/api/Usuario/${JDOE_ID}`, off, await tokenAt(server, ADMIN));
      expect(answer.status).toBe(200);
      const profile = await server.http.get('/api/Usuario/mi-perfil', token);
      expect(JSON.parse(profile.text)).toMatchObject({ exito: true, data: { id: JDOE_ID, activo: false } });
    },
  },
  client: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const client = openClient(server);
      await client.signIn(server.account);
      const off = { IdPerfil: 2, Activo: false };
      await server.http.put(`/api/Usuario/${JDOE_ID}`, off, await tokenAt(server, ADMIN));
      // The record is what tells, not the token.
      expect(await client.runtime.dialect.own?.read(client.runtime.client)).toMatchObject({ active: false });
      expect(client.runtime.session.state().phase).toBe('signed-in');
    },
  },
};

/** But it is worth nothing in another installation, whose key is another. */
export const worthNothingElsewhere: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const token = await tokenAt(await start());
      expect((await (await start()).http.get('/api/Usuario', token)).status).toBe(401);
    },
  },
  client: notApplicable('a client’s session belongs to one connection, and so does its token'),
};
