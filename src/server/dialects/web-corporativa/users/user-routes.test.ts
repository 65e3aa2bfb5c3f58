import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../storage/open-database';
import { databaseFile } from '../../../storage/database-file';
import { rawRequest } from '../../../testing/raw-request';
import { signIn, startSignedIn, startTestServer } from '../../../testing/test-server';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const PATHS = ['/api/Usuario', '/api/Users', '/api/usuario', '/api/users'];

describe.each(PATHS)('%s', (path) => {
  test('gives everyone, as the documents write a user', async () => {
    const server = await startTestServer();
    const answer = await server.get(path, await signIn(server, 'jdoe', 's3cr3t'));
    const users = (await answer.json()) as Record<string, unknown>[];
    expect(users).toHaveLength(20);
    expect(users.find((user) => user['UserName'] === 'jdoe')).toEqual({
      Id: JDOE,
      UserName: 'jdoe',
      IdPerfil: 2,
      NombrePerfil: 'Operador',
      Activo: true,
      Imagen: null,
    });
  });

  test('gives one by id, in any letter case, or 404 without a body', async () => {
    const { server, token } = await startSignedIn();
    expect(await (await server.get(`${path}/${JDOE.toUpperCase()}`, token)).json()).toMatchObject({
      Id: JDOE,
    });
    for (const id of ['a1b2c3d4-0000-0000-0000-000000000000', 'x', "' or 1=1 --"]) {
      const answer = await server.get(`${path}/${encodeURIComponent(id)}`, token);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
  });

  test('mi-perfil gives the bearer', async () => {
    const server = await startTestServer();
    const answer = await server.get(`${path}/mi-perfil`, await signIn(server, 'jdoe', 's3cr3t'));
    expect(await answer.json()).toEqual({
      exito: true,
      data: { id: JDOE, userName: 'jdoe', nombrePerfil: 'Operador', imagen: null, activo: true },
    });
  });
});

test('mi-perfil of a person who is gone is 401 with a message', async () => {
  const server = await startTestServer();
  const token = await signIn(server, 'jdoe', 's3cr3t');
  const db = openDatabase(databaseFile(server.dataDir));
  await db.deleteFrom('accounts').where('id', '=', JDOE).execute();
  await db.destroy();
  const answer = await server.get('/api/Usuario/mi-perfil', token);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ exito: false, mensaje: 'No hay una sesión activa.' });
});

describe('without a good token', () => {
  const routes = [...PATHS, '/api/Usuario/mi-perfil', `/api/Usuario/${JDOE}`, '/api/Menu'];
  const refused = [
    'HTTP/1.1 401 Unauthorized',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'www-authenticate: Bearer',
    'content-length: 0',
    'Connection: close',
    '\r\n',
  ].join('\r\n');

  test.each(routes)('%s is 401 with an empty body and the Bearer challenge', async (path) => {
    const { server, token } = await startSignedIn();
    const authorizations = [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${token}`,
      token,
      `Bearer ${token}x`,
      `Bearer ${token} x`,
    ];
    for (const Authorization of authorizations) {
      const headers = { Authorization };
      expect(await rawRequest(server.url, { method: 'GET', path, headers })).toBe(refused);
    }
    expect(await rawRequest(server.url, { method: 'GET', path })).toBe(refused);
  });

  test('an expired token is no good; the word Bearer may be in any letter case', async () => {
    const server = await startTestServer();
    const headers = { Authorization: `bearer ${await signIn(server)}` };
    const get = () => rawRequest(server.url, { method: 'GET', path: '/api/Menu', headers });
    expect(await get()).toMatch(/^HTTP\/1\.1 200 /);
    server.clock.advance(1800_000);
    expect(await get()).toBe(refused);
  });
});
