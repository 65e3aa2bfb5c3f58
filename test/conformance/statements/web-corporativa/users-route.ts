import { expect } from 'vitest';
import { everybody } from '../../client/everybody';
import { openClient } from '../../client/open-client';
import { playSystem } from '../../client/sample-system';
import type { Sides } from '../../statement';
import { JDOE_ID, tokenAt, webCorporativa } from './sign-in';

const JDOE = { Id: JDOE_ID, UserName: 'jdoe', IdPerfil: 2, NombrePerfil: 'Operador', Activo: true };

/** `/api/Users` and `/api/Usuario`: the server answers both alike, the client takes the one that is there. */
export const findsUsersRoute: Sides = {
  server: {
    needs: 'local-server',
    async run(start) {
      const server = await start();
      const token = await tokenAt(server);
      for (const rest of ['', `/${JDOE_ID}`, '/mi-perfil']) {
        const one = await server.http.get(`/api/Users${rest}`, token);
        const other = await server.http.get(`/api/Usuario${rest}`, token);
        expect(one.status).toBe(200);
        expect(one.text).toBe(other.text);
      }
    },
  },
  client: {
    needs: 'nothing',
    async run() {
      for (const path of ['/api/Users', '/api/Usuario']) {
        const system = await playSystem(webCorporativa, { [`GET ${path}`]: [200, [JDOE]] });
        const { runtime } = openClient(system);
        // The list is not what this is about: here it needs no session.
        const client = {
          ...runtime.client,
          send: (request: object) => runtime.client.send({ ...asGet(request), anonymous: true }),
        };
        const list = await everybody({ runtime: { dialect: runtime.dialect, client } });
        expect(list).toMatchObject([{ id: JDOE_ID, active: true }]);
      }
    },
  },
};

function asGet(request: object): { method: 'GET'; path: string } {
  return { method: 'GET', path: (request as { path: string }).path };
}
