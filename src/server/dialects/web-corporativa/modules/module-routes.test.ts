import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { signIn, startSignedIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';

test('anyone reads the modules, with a bad token as well', async () => {
  const server = await startTestServer();
  for (const token of [undefined, 'invented']) {
    const answer = await server.get('/api/Modulo', token);
    const modules = (await answer.json()) as unknown[];
    expect(answer.status).toBe(200);
    expect(modules).toHaveLength(8);
    expect(modules[3]).toEqual({
      IdModulo: 4,
      strNombreModulo: 'Usuario',
      Ruta: '/Module/Usuario',
      Clave: 'usuario',
    });
  }
});

test('one module by its id; 404 without a body for any other', async () => {
  const server = await startTestServer();
  expect(await (await server.get('/api/Modulo/1')).json()).toEqual({
    IdModulo: 1,
    strNombreModulo: 'Modulos',
    Ruta: '/Module/Modulos',
    Clave: 'modulo',
  });
  for (const id of ['999', 'x', '-1', '1e0', '0x1', '9007199254740993']) {
    const answer = await server.get(`/api/Modulo/${id}`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});

const NEW = { strNombreModulo: 'Almacén', Ruta: '/Module/Almacen', Clave: 'almacen' };

const modulesOf = async (server: TestServer) =>
  (await (await server.get('/api/Modulo')).json()) as { IdModulo: number }[];

const menuOf = async (server: TestServer, token: string) =>
  ((await (await server.get('/api/Menu', token)).json()) as { Nombre: string }[]).map((item) => item.Nombre);

describe('POST', () => {
  test.each([
    ['as the documents write it', NEW],
    ['in camelCase', { strNombreModulo: NEW.strNombreModulo, ruta: NEW.Ruta, clave: NEW.Clave, idModulo: 1 }],
  ])('adds a module: %s', async (_name, body) => {
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/Modulo', body, token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ IdModulo: 9, ...NEW });
    expect((await modulesOf(server))[8]).toEqual({ IdModulo: 9, ...NEW });
  });

  test("shows in an administrator's menu at once, and in new tokens only", async () => {
    const { server, token } = await startSignedIn();
    await server.post('/api/Modulo', NEW, token);
    expect(await menuOf(server, token)).toContain('Almacén');
    expect(decodeJwt(token)['permiso']).not.toContain('almacen.agregar');
    expect(decodeJwt(await signIn(server))['permiso']).toContain('almacen.agregar');
  });
});

describe('PUT', () => {
  test('changes one module and answers it; its key may stay', async () => {
    const { server, token } = await startSignedIn();
    const before = await modulesOf(server);
    const body = { strNombreModulo: 'Personas', Ruta: '/Personas', Clave: 'usuario' };
    const answer = await server.put('/api/Modulo/4', { ...body, IdModulo: 1 }, token);
    expect([answer.status, await answer.json()]).toEqual([200, { IdModulo: 4, ...body }]);
    expect(await modulesOf(server)).toEqual(
      before.map((module) => (module.IdModulo === 4 ? { IdModulo: 4, ...body } : module)),
    );
  });

  test('a new key is in new tokens, the old one stays in those that were issued', async () => {
    const { server, token } = await startSignedIn();
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
    const { server, token } = await startSignedIn();
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
    const { server, token } = await startSignedIn();
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
    const { server, token } = await startSignedIn();
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
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/Modulo', { ...NEW, Clave: 'Usuario' }, token);
    expect(answer.status).toBe(200);
  });

  test.each(['999', 'x', '-1'])(
    'an unknown id %s is 404 in words, even with a key that is taken',
    async (id) => {
      const { server, token } = await startSignedIn();
      for (const answer of [
        await server.put(`/api/Modulo/${id}`, { ...NEW, Clave: 'usuario' }, token),
        await server.delete(`/api/Modulo/${id}`, token),
      ]) {
        expect([answer.status, await answer.text()]).toEqual([404, 'Módulo no encontrado']);
      }
    },
  );

  test('the longest texts fit', async () => {
    const { server, token } = await startSignedIn();
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
    const { server, token } = await startSignedIn();
    const before = await modulesOf(server);
    for (const answer of [
      await server.post('/api/Modulo', body, token),
      await server.put('/api/Modulo/1', body, token),
    ]) {
      await expectProblem(answer, fields);
    }
    expect(await modulesOf(server)).toEqual(before);
  });
});
