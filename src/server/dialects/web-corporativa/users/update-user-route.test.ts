import { describe, expect, test } from 'vitest';
import { signIn, startSignedIn } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const PATH = `/api/Usuario/${JDOE}`;
const PIXEL = `data:image/png;base64,${Buffer.of(137, 80, 78, 71).toString('base64')}`;

async function readUser(server: TestServer, token: string) {
  return (await (await server.get(PATH, token)).json()) as Record<string, unknown>;
}

describe('a change', () => {
  test.each([
    ['as the documents write it', '/api/Usuario', { IdPerfil: 3, Activo: false }],
    ['under the other path', '/api/Users', { IdPerfil: 3, Activo: false }],
    ['in camelCase with a quoted number', '/api/Usuario', { idPerfil: '3', activo: false }],
    ['with an empty picture', '/api/Usuario', { IdPerfil: 3, Activo: false, Imagen: '' }],
    ['with no picture', '/api/Usuario', { IdPerfil: 3, Activo: false, Imagen: null }],
  ])('%s', async (_name, path, body) => {
    const { server, token } = await startSignedIn();
    const answer = await server.put(`${path}/${JDOE}`, body, token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe('Usuario actualizado correctamente');
    expect(await readUser(server, token)).toEqual({
      Id: JDOE,
      UserName: 'jdoe',
      IdPerfil: 3,
      NombrePerfil: 'Recursos Humanos',
      Activo: false,
      Imagen: null,
    });
  });

  test('switching a person off ends no token, but the next sign-in', async () => {
    const { server, token } = await startSignedIn();
    const theirs = await signIn(server, 'jdoe', 's3cr3t');
    await server.put(PATH, { IdPerfil: 2, Activo: false }, token);
    expect((await server.get('/api/Usuario/mi-perfil', theirs)).status).toBe(200);
    await expect(signIn(server, 'jdoe', 's3cr3t')).rejects.toThrow(SyntaxError);
    await server.put(PATH, { IdPerfil: 2, Activo: true }, token);
    await expect(signIn(server, 'jdoe', 's3cr3t')).resolves.toBeDefined();
  });

  test('a picture is served under a path of its own and stays when none is sent', async () => {
    const { server, token } = await startSignedIn();
    expect((await server.put(PATH, { IdPerfil: 2, Activo: true, Imagen: PIXEL }, token)).status).toBe(200);
    const path = String((await readUser(server, token))['Imagen']);
    const picture = await server.get(path);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(Buffer.of(137, 80, 78, 71));

    await server.put(PATH, { IdPerfil: 2, Activo: false }, token);
    expect(await readUser(server, token)).toMatchObject({ Activo: false, Imagen: path });
  });
});

describe('who may', () => {
  test('without usuario.editar: 403 without a body, and nothing changes', async () => {
    const { server, token } = await startSignedIn();
    for (const [user, password] of [
      ['jdoe', 's3cr3t'],
      ['celia.consulta', 'Portero123!'],
    ]) {
      const answer = await server.put(
        PATH,
        { IdPerfil: 1, Activo: true },
        await signIn(server, user, password),
      );
      expect([answer.status, await answer.text()]).toEqual([403, '']);
    }
    expect(await readUser(server, token)).toMatchObject({ IdPerfil: 2 });
  });

  test('with usuario.editar it is done, administrator or not', async () => {
    const { server } = await startSignedIn();
    for (const user of ['raul.recursos', 'sergio.soporte']) {
      const token = await signIn(server, user, 'Portero123!');
      expect((await server.put(PATH, { IdPerfil: 2, Activo: false }, token)).status).toBe(200);
    }
  });

  test('without a token: 401', async () => {
    const { server } = await startSignedIn();
    expect((await server.put(PATH, { IdPerfil: 2, Activo: true })).status).toBe(401);
  });
});

describe('a request that does not fit', () => {
  test('an unknown id is 404 without a body', async () => {
    const { server, token } = await startSignedIn();
    const answer = await server.put('/api/Usuario/nobody', { IdPerfil: 2, Activo: true }, token);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  test.each([
    ['no IdPerfil', { Activo: true }, ['IdPerfil']],
    ['no Activo', { IdPerfil: 2 }, ['Activo']],
    ['neither', {}, ['IdPerfil', 'Activo']],
    ['a fraction', { IdPerfil: 2.5, Activo: true }, ['IdPerfil']],
    ['a number too large', { IdPerfil: '9999999999', Activo: true }, ['IdPerfil']],
    ['a word for a number', { IdPerfil: 'two', Activo: true }, ['IdPerfil']],
    ['a quoted flag', { IdPerfil: 2, Activo: 'true' }, ['Activo']],
    ['a picture that is no text', { IdPerfil: 2, Activo: true, Imagen: 7 }, ['Imagen']],
    ['no object', [1], ['IdPerfil', 'Activo']],
    ['no JSON', '{"IdPerfil":', ['$']],
  ])('%s is a problem document', async (_name, body, fields) => {
    const { server, token } = await startSignedIn();
    const answer = await server.put(PATH, body, token);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await answer.json()) as { errors: Record<string, string[]> };
    expect(problem).toMatchObject({ title: expect.any(String), status: 400 });
    expect(Object.keys(problem.errors)).toEqual(fields);
    expect(Object.values(problem.errors).flat()).toHaveLength(fields.length);
  });

  test('another content type is 415', async () => {
    const { server, token } = await startSignedIn();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' };
    const answer = await fetch(server.url + PATH, {
      method: 'PUT',
      headers,
      body: '{"IdPerfil":2,"Activo":true}',
    });
    expect(answer.status).toBe(415);
  });

  test.each([
    ['an unknown profile', { IdPerfil: 99 }, 'El perfil no existe.'],
    ['a path as picture', { Imagen: '/images/a.png' }, 'Formato de imagen inválido'],
    ['a picture of two commas', { Imagen: 'data:image/png;base64,AA,AA' }, 'Imagen inválida'],
    ['a picture in bad base64', { Imagen: 'data:image/png;base64,***' }, 'Error al decodificar imagen'],
    [
      'a picture text too long',
      { Imagen: `data:image/png;base64,${'A'.repeat(3_000_000)}` },
      'Imagen demasiado grande',
    ],
    [
      'a picture of more than 2 MB',
      { Imagen: `data:image/png;base64,${Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64')}` },
      'La imagen no debe superar 2MB',
    ],
  ])('%s is told in words and changes nothing', async (_name, change, text) => {
    const { server, token } = await startSignedIn();
    const before = await readUser(server, token);
    const answer = await server.put(PATH, { IdPerfil: 3, Activo: false, ...change }, token);
    expect([answer.status, await answer.text()]).toEqual([400, text]);
    expect(await readUser(server, token)).toEqual(before);
  });

  test('a body beyond every picture is 413', async () => {
    const { server, token } = await startSignedIn();
    const body = { IdPerfil: 2, Activo: true, Imagen: 'x'.repeat(5_000_000) };
    expect((await server.put(PATH, body, token)).status).toBe(413);
  });
});
