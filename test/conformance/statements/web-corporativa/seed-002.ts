import { expect } from 'vitest';
import { rawRequest } from '../../../../src/server/testing/raw-request';
import type { Statement } from '../../statement';
import { ADMIN, JDOE_ID, decodePart, tokenOf } from './sign-in';

/** What the later overview of authentication says beyond the earlier one. */
export const seed002: readonly Statement[] = [
  {
    id: '002-01',
    statement: 'Authentication keeps no state on the server: a token outlives a restart.',
    async check({ startServer }) {
      const first = await startServer();
      const token = await tokenOf(first);
      const second = await startServer({ dataDir: first.dataDir });
      expect((await second.get('/api/Usuario', token)).status).toBe(200);
    },
  },
  {
    id: '002-02',
    statement: 'For the same reason, switching a person off ends no token that was issued before.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      const off = { IdPerfil: 2, Activo: false };
      const answer = await server.put(`/api/Usuario/${JDOE_ID}`, off, await tokenOf(server, ADMIN));
      expect(answer.status).toBe(200);
      const profile = await server.get('/api/Usuario/mi-perfil', token);
      expect(await profile.json()).toMatchObject({ exito: true, data: { id: JDOE_ID, activo: false } });
    },
  },
  {
    id: '002-03',
    statement: 'A token of one installation is worth nothing in another.',
    async check({ startServer }) {
      const token = await tokenOf(await startServer());
      expect((await (await startServer()).get('/api/Usuario', token)).status).toBe(401);
    },
  },
  {
    id: '002-04',
    statement: 'The token is attached to every request and serves any number of them.',
    async check({ startServer }) {
      const server = await startServer();
      const token = await tokenOf(server);
      for (let request = 0; request < 20; request += 1) {
        expect((await server.get('/api/Menu', token)).status).toBe(200);
      }
    },
  },
  {
    id: '002-05',
    statement: 'perfilId and esAdmin are texts in the token: "2" and "false" for the sample user.',
    async check({ startServer }) {
      expect(decodePart(await tokenOf(await startServer()), 1)).toMatchObject({
        perfilId: '2',
        esAdmin: 'false',
      });
    },
  },
  {
    id: '002-06',
    statement: 'esAdmin is "true" for an administrator, whose token holds the five actions of every module.',
    async check({ startServer }) {
      const claims = decodePart(await tokenOf(await startServer(), ADMIN), 1);
      expect(claims).toMatchObject({ perfilId: '1', esAdmin: 'true' });
      expect(claims['permiso']).toHaveLength(8 * 5);
    },
  },
  {
    id: '002-07',
    statement:
      "The sample token's sub is a short name, usr_123; the real service's nameid is a GUID. Decision: as the real service.",
    async check({ startServer }) {
      const { nameid } = decodePart(await tokenOf(await startServer()), 1);
      expect(nameid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  },
  {
    id: '002-08',
    statement: 'A 401 of a protected route has no body and asks for a Bearer token.',
    async check({ startServer }) {
      const server = await startServer();
      const answer = await rawRequest(server.url, { method: 'GET', path: '/api/Usuario' });
      expect(answer).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
      expect(answer).toMatch(/\r\nwww-authenticate: Bearer\r\n/i);
      expect(answer).toMatch(/\r\ncontent-length: 0\r\n/i);
    },
  },
  {
    id: '002-09',
    statement:
      'A token that was edited is refused: neither another person nor another permission can be written into it.',
    async check({ startServer }) {
      const server = await startServer();
      const [header, claims, signature] = (await tokenOf(server)).split('.');
      const edit = (change: object) => {
        const edited = { ...decodePart(`.${claims}`, 1), ...change };
        return `${header}.${Buffer.from(JSON.stringify(edited)).toString('base64url')}.${signature}`;
      };
      expect((await server.get('/api/Usuario', `${header}.${claims}.${signature}`)).status).toBe(200);
      for (const change of [{ esAdmin: 'true' }, { permiso: ['usuario.editar'] }, { exp: 9_999_999_999 }]) {
        expect((await server.get('/api/Usuario', edit(change))).status).toBe(401);
      }
    },
  },
  {
    id: '002-10',
    statement: 'A token that claims to need no signature is refused.',
    async check({ startServer }) {
      const server = await startServer();
      const claims = (await tokenOf(server)).split('.')[1];
      for (const alg of ['none', 'None', 'NONE']) {
        const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
        expect((await server.get('/api/Usuario', `${header}.${claims}.`)).status).toBe(401);
      }
    },
  },
  {
    id: '002-11',
    statement: 'Every answer carries the date, so that a client can measure how far its clock is off.',
    async check({ startServer }) {
      const server = await startServer();
      for (const path of ['/api/Usuario', '/api/Menu', '/nowhere']) {
        const date = Date.parse((await server.get(path)).headers.get('date') ?? '');
        expect(Math.abs(date - Date.now())).toBeLessThan(60_000);
      }
    },
  },
];
