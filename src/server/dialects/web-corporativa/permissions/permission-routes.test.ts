import { expect, test } from 'vitest';
import { signIn, startTestServer } from '../../../testing/test-server';

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
  const server = await startTestServer();
  const token = await signIn(server);
  const rows = (await (await server.get('/api/PermisoPerfil/2', token)).json()) as Record<string, unknown>[];
  expect(rows.map((row) => [row['IdPerfil'], row['IdModulo']])).toEqual([
    [2, 4],
    [2, 5],
  ]);
  const none = await server.get('/api/PermisoPerfil/1', token);
  expect([none.status, await none.json()]).toEqual([200, []]);
});

test('an unknown profile is 404 without a body', async () => {
  const server = await startTestServer();
  const token = await signIn(server);
  for (const id of ['999', 'x', '-1', 'guardar-permisos']) {
    const answer = await server.get(`/api/PermisoPerfil/${id}`, token);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});
