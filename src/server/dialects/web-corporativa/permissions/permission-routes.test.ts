import { describe, expect, test } from 'vitest';
import { signIn, startSignedIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';

test('any valid token reads every row, with its module in it', async () => {
  const server = await startTestServer();
  const answer = await server.get('/api/PermisoPerfil', await signIn(server, 'jdoe', 's3cr3t'));
  const rows = (await answer.json()) as { IdPerfil: number }[];
  expect(new Set(rows.map((row) => row.IdPerfil))).toEqual(new Set([2, 3, 4, 5]));
  expect(rows[0]).toEqual({
    IdPperfil: 1,
    IdModulo: 4,
    IdPerfil: 2,
    BitAgregar: false,
    BitEditar: false,
    BitConsulta: true,
    BitEliminar: false,
    BitDetalle: true,
    Modulo: { IdModulo: 4, strNombreModulo: 'Usuario', Ruta: '/Module/Usuario', Clave: 'usuario' },
  });
});

test('the rows of one profile; none for a profile without any', async () => {
  const { server, token } = await startSignedIn();
  const rows = (await (await server.get('/api/PermisoPerfil/2', token)).json()) as Record<string, unknown>[];
  expect(rows.map((row) => [row['IdPerfil'], row['IdModulo']])).toEqual([
    [2, 4],
    [2, 5],
  ]);
  const none = await server.get('/api/PermisoPerfil/1', token);
  expect([none.status, await none.json()]).toEqual([200, []]);
});

test('an unknown profile is 404 without a body', async () => {
  const { server, token } = await startSignedIn();
  for (const id of ['999', 'x', '-1', 'guardar-permisos']) {
    const answer = await server.get(`/api/PermisoPerfil/${id}`, token);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});

const ROW = {
  IdPerfil: 2,
  IdModulo: 6,
  BitAgregar: true,
  BitEditar: false,
  BitConsulta: true,
  BitEliminar: false,
  BitDetalle: true,
};
const MODULE_6 = {
  IdModulo: 6,
  strNombreModulo: 'Principal 1.2',
  Ruta: '/Principales/PrincipalU2',
  Clave: 'principal12',
};

type Row = Record<string, unknown> & { IdPperfil: number };

const rowsOf = async (server: TestServer, token: string, path = '') =>
  (await (await server.get(`/api/PermisoPerfil${path}`, token)).json()) as Row[];

describe('POST', () => {
  test('adds a row and answers it', async () => {
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/PermisoPerfil', { ...ROW, IdPperfil: 1 }, token);
    const row = (await answer.json()) as Row;
    expect(answer.status).toBe(200);
    expect(row).toEqual({ ...ROW, IdPperfil: expect.any(Number), Modulo: MODULE_6 });
    expect(row.IdPperfil).toBeGreaterThan(1);
    expect(await rowsOf(server, token, '/2')).toContainEqual(row);
  });

  test('keys in any case and quoted numbers will do, and a flag that is left out is no', async () => {
    const { server, token } = await startSignedIn();
    const body = { idPerfil: '2', IDMODULO: '6', bitEliminar: true };
    expect(await (await server.post('/api/PermisoPerfil', body, token)).json()).toMatchObject({
      BitAgregar: false,
      BitEditar: false,
      BitConsulta: false,
      BitEliminar: true,
      BitDetalle: false,
    });
  });

  test('a row shows in the menu at once and in new tokens only', async () => {
    const { server, token } = await startSignedIn();
    const theirs = await signIn(server, 'jdoe', 's3cr3t');
    await server.post('/api/PermisoPerfil', { IdPerfil: 2, IdModulo: 2, BitAgregar: true }, token);
    expect(await (await server.get('/api/Menu', theirs)).json()).toHaveLength(3);
    const add = (bearer: string) => server.post('/api/Perfil', { strNombrePerfil: 'Otra' }, bearer);
    expect((await add(theirs)).status).toBe(403);
    expect((await add(await signIn(server, 'jdoe', 's3cr3t'))).status).toBe(200);
  });
});

describe('PUT', () => {
  test('gives a row another content and answers true', async () => {
    const { server, token } = await startSignedIn();
    const before = await rowsOf(server, token);
    const answer = await server.put('/api/PermisoPerfil/1', { ...ROW, IdPperfil: 2 }, token);
    expect([answer.status, await answer.text()]).toEqual([200, 'true']);
    expect(await rowsOf(server, token)).toEqual(
      before.map((row) => (row.IdPperfil === 1 ? { ...ROW, IdPperfil: 1, Modulo: MODULE_6 } : row)),
    );
  });

  test('a row may keep its profile and module', async () => {
    const { server, token } = await startSignedIn();
    const answer = await server.put('/api/PermisoPerfil/1', { ...ROW, IdModulo: 4 }, token);
    expect([answer.status, await answer.text()]).toEqual([200, 'true']);
  });
});

describe('DELETE', () => {
  test('removes one row and answers true', async () => {
    const { server, token } = await startSignedIn();
    const before = await rowsOf(server, token);
    const answer = await server.delete('/api/PermisoPerfil/1', token);
    expect([answer.status, await answer.text()]).toEqual([200, 'true']);
    expect(await rowsOf(server, token)).toEqual(before.slice(1));
  });

  test('perfil/{perfilId} removes every row of that profile and of no other', async () => {
    const { server, token } = await startSignedIn();
    const before = await rowsOf(server, token);
    const answer = await server.delete('/api/PermisoPerfil/perfil/2', token);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await rowsOf(server, token)).toEqual(before.filter((row) => row['IdPerfil'] !== 2));
  });

  test.each(['1', '999', 'x'])('perfil/%s, which has no rows, is 200 without a body as well', async (id) => {
    const { server, token } = await startSignedIn();
    const before = await rowsOf(server, token);
    const answer = await server.delete(`/api/PermisoPerfil/perfil/${id}`, token);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await rowsOf(server, token)).toEqual(before);
  });
});

describe('a request that does not fit', () => {
  test.each(['999', 'x', '-1'])('an unknown row %s is 404 without a body', async (id) => {
    const { server, token } = await startSignedIn();
    for (const answer of [
      await server.put(`/api/PermisoPerfil/${id}`, ROW, token),
      await server.delete(`/api/PermisoPerfil/${id}`, token),
    ]) {
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
  });

  test.each([
    ['an unknown profile', { ...ROW, IdPerfil: 99 }, 'El perfil no existe.'],
    ['an unknown module', { ...ROW, IdModulo: 99 }, 'El módulo no existe.'],
    [
      'a module that the profile has a row for',
      { ...ROW, IdModulo: 5 },
      'El perfil solo puede tener un registro de permisos por módulo.',
    ],
  ])('%s is told in words and changes nothing', async (_name, body, text) => {
    const { server, token } = await startSignedIn();
    const before = await rowsOf(server, token);
    for (const answer of [
      await server.post('/api/PermisoPerfil', body, token),
      await server.put('/api/PermisoPerfil/1', body, token),
    ]) {
      expect([answer.status, await answer.text()]).toEqual([400, text]);
    }
    expect(await rowsOf(server, token)).toEqual(before);
  });

  test.each([
    ['nothing in it', {}, ['IdPerfil', 'IdModulo']],
    ['a fraction', { ...ROW, IdModulo: 1.5 }, ['IdModulo']],
    ['a number for a flag', { ...ROW, BitEditar: 1 }, ['BitEditar']],
    ['no JSON', '[', ['$']],
  ])('a body with %s is a problem document', async (_name, body, fields) => {
    const { server, token } = await startSignedIn();
    for (const answer of [
      await server.post('/api/PermisoPerfil', body, token),
      await server.put('/api/PermisoPerfil/1', body, token),
    ]) {
      expect(await expectProblem(answer, fields)).toContain('"status":400');
    }
  });
});
