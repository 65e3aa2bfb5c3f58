import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { signIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';

const NEW = { strNombreModulo: 'Almacén', Ruta: '/Module/Almacen', Clave: 'almacen' };

async function setUp() {
  const server = await startTestServer();
  return { server, token: await signIn(server) };
}

const modulesOf = async (server: TestServer) =>
  (await (await server.get('/api/Modulo')).json()) as { IdModulo: number }[];

const menuOf = async (server: TestServer, token: string) =>
  ((await (await server.get('/api/Menu', token)).json()) as { Nombre: string }[]).map((item) => item.Nombre);

describe('POST', () => {
  test.each([
    ['as the documents write it', NEW],
    ['in camelCase', { strNombreModulo: NEW.strNombreModulo, ruta: NEW.Ruta, clave: NEW.Clave, idModulo: 1 }],
  ])('adds a module: %s', async (_name, body) => {
    const { server, token } = await setUp();
    const answer = await server.post('/api/Modulo', body, token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ IdModulo: 9, ...NEW });
    expect((await modulesOf(server))[8]).toEqual({ IdModulo: 9, ...NEW });
  });

  test("shows in an administrator's menu at once, and in new tokens only", async () => {
    const { server, token } = await setUp();
    await server.post('/api/Modulo', NEW, token);
    expect(await menuOf(server, token)).toContain('Almacén');
    expect(decodeJwt(token)['permiso']).not.toContain('almacen.agregar');
    expect(decodeJwt(await signIn(server))['permiso']).toContain('almacen.agregar');
  });
});

describe('PUT', () => {
  test('changes one module and answers it; its key may stay', async () => {
    const { server, token } = await setUp();
    const before = await modulesOf(server);
    const body = { strNombreModulo: 'Personas', Ruta: '/Personas', Clave: 'usuario' };
    const answer = await server.put('/api/Modulo/4', { ...body, IdModulo: 1 }, token);
    expect([answer.status, await answer.json()]).toEqual([200, { IdModulo: 4, ...body }]);
    expect(await modulesOf(server)).toEqual(
      before.map((module) => (module.IdModulo === 4 ? { IdModulo: 4, ...body } : module)),
    );
  });

  test('a new key is in new tokens, the old one stays in those that were issued', async () => {
    const { server, token } = await setUp();
    const sergio = () => signIn(server, 'sergio.soporte', 'Portero123!');
    const before = await sergio();
    await server.put('/api/Modulo/4', { ...NEW, Clave: 'personas' }, token);
    const edit = (bearer: string) => server.put('/api/Usuario/nobody', { IdPerfil: 2, Activo: true }, bearer);
    expect((await edit(before)).status).toBe(404);
    expect((await edit(await sergio())).status).toBe(403);
    expect(decodeJwt(await sergio())['permiso']).toContain('personas.editar');
  });
});

describe('DELETE', () => {
  test('removes a module and its permissions, and says so', async () => {
    const { server, token } = await setUp();
    const theirs = await signIn(server, 'jdoe', 's3cr3t');
    const answer = await server.delete('/api/Modulo/5', token);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { message: 'Módulo eliminado correctamente' },
    ]);
    expect((await server.get('/api/Modulo/5')).status).toBe(404);
    expect(await menuOf(server, theirs)).toEqual(['Usuario']);
  });

  test('a module that takes the place of the last one inherits nothing of its permissions', async () => {
    const { server, token } = await setUp();
    await server.post('/api/Modulo', NEW, token);
    await server.post('/api/PermisoPerfil', { IdPerfil: 2, IdModulo: 9, BitEditar: true }, token);
    const theirs = await signIn(server, 'jdoe', 's3cr3t');
    expect(await menuOf(server, theirs)).toContain('Almacén');
    await server.delete('/api/Modulo/9', token);
    await server.post('/api/Modulo', NEW, token);
    expect(await menuOf(server, theirs)).not.toContain('Almacén');
  });
});

describe('a request that does not fit', () => {
  test('a key that another module has is refused in words', async () => {
    const { server, token } = await setUp();
    const before = await modulesOf(server);
    for (const Ruta of ['/Module/Usuario', '/elsewhere']) {
      const body = { ...NEW, Ruta, Clave: 'usuario' };
      for (const answer of [
        await server.post('/api/Modulo', body, token),
        await server.put('/api/Modulo/1', body, token),
      ]) {
        expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect([answer.status, await answer.text()]).toEqual([
          400,
          'Ya existe un módulo con la misma clave.',
        ]);
      }
    }
    expect(await modulesOf(server)).toEqual(before);
  });

  test('a key that differs in letter case only is another key, as it is in permissions', async () => {
    const { server, token } = await setUp();
    const answer = await server.post('/api/Modulo', { ...NEW, Clave: 'Usuario' }, token);
    expect(answer.status).toBe(200);
  });

  test.each(['999', 'x', '-1'])(
    'an unknown id %s is 404 in words, even with a key that is taken',
    async (id) => {
      const { server, token } = await setUp();
      for (const answer of [
        await server.put(`/api/Modulo/${id}`, { ...NEW, Clave: 'usuario' }, token),
        await server.delete(`/api/Modulo/${id}`, token),
      ]) {
        expect([answer.status, await answer.text()]).toEqual([404, 'Módulo no encontrado']);
      }
    },
  );

  test('the longest texts fit', async () => {
    const { server, token } = await setUp();
    const body = { strNombreModulo: 'x'.repeat(100), Ruta: '/'.repeat(50), Clave: 'x'.repeat(50) };
    expect((await server.post('/api/Modulo', body, token)).status).toBe(200);
  });

  test.each([
    ['nothing in it', {}, ['strNombreModulo', 'Ruta', 'Clave']],
    ['blanks', { ...NEW, Clave: ' ' }, ['Clave']],
    ['a name too long', { ...NEW, strNombreModulo: 'x'.repeat(101) }, ['strNombreModulo']],
    ['a route too long', { ...NEW, Ruta: '/'.repeat(51) }, ['Ruta']],
    ['a key too long', { ...NEW, Clave: 'x'.repeat(51) }, ['Clave']],
    ['a number for a text', { ...NEW, Clave: 1 }, ['Clave']],
    ['no JSON', '<', ['$']],
  ])('a body with %s is a problem document', async (_name, body, fields) => {
    const { server, token } = await setUp();
    const before = await modulesOf(server);
    for (const answer of [
      await server.post('/api/Modulo', body, token),
      await server.put('/api/Modulo/1', body, token),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual(fields);
    }
    expect(await modulesOf(server)).toEqual(before);
  });
});
