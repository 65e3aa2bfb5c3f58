import { expect, test } from 'vitest';
import { signIn, startSignedIn } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';

const PATH = '/api/PermisoPerfil/guardar-permisos';
const ALL = { BitAgregar: true, BitEditar: true, BitConsulta: true, BitEliminar: true, BitDetalle: true };
const NONE = {
  BitAgregar: false,
  BitEditar: false,
  BitConsulta: false,
  BitEliminar: false,
  BitDetalle: false,
};

const rowsOf = async (server: TestServer, token: string) =>
  (await (await server.get('/api/PermisoPerfil', token)).json()) as Record<string, unknown>[];

test('the rows take the place of all that the profile has, and of nothing else', async () => {
  const { server, token } = await startSignedIn();
  const others = (await rowsOf(server, token)).filter((row) => row['IdPerfil'] !== 2);
  const Modulos = [
    { IdModulo: 4, ...NONE, BitEditar: true },
    { IdModulo: 8, ...ALL },
  ];
  const answer = await server.post(PATH, { IdPerfil: 2, Modulos }, token);
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { message: 'Permisos Actualizados Correctamente' },
  ]);
  const rows = await rowsOf(server, token);
  expect(rows.filter((row) => row['IdPerfil'] !== 2)).toEqual(others);
  expect(rows.filter((row) => row['IdPerfil'] === 2)).toMatchObject(Modulos);
});

test('keys in any case and quoted numbers will do, and a flag that is left out is no', async () => {
  const { server, token } = await startSignedIn();
  const body = { idPerfil: '2', modulos: [{ idmodulo: '1', bitDetalle: true }] };
  expect((await server.post(PATH, body, token)).status).toBe(200);
  const rows = (await rowsOf(server, token)).filter((row) => row['IdPerfil'] === 2);
  expect(rows).toMatchObject([{ IdModulo: 1, ...NONE, BitDetalle: true }]);
});

test('what was saved shows in the menu at once and in new tokens only', async () => {
  const { server, token } = await startSignedIn();
  const theirs = await signIn(server, 'jdoe', 's3cr3t');
  await server.post(PATH, { IdPerfil: 2, Modulos: [{ IdModulo: 3, BitEditar: true }] }, token);
  const menu = (await (await server.get('/api/Menu', theirs)).json()) as { Nombre: string }[];
  expect(menu.map((item) => item.Nombre)).toEqual(['PermisosPerfil']);
  const save = (bearer: string) => server.post(PATH, {}, bearer);
  expect((await save(theirs)).status).toBe(403);
  expect((await save(await signIn(server, 'jdoe', 's3cr3t'))).status).toBe(400);
});

const ONE = { IdModulo: 4, ...ALL };

test.each([
  ['no modules', { IdPerfil: 2, Modulos: [] }, 'La solicitud está vacía o no contiene módulos.'],
  ['modules that are null', { IdPerfil: 2, Modulos: null }, 'La solicitud está vacía o no contiene módulos.'],
  ['modules left out', { IdPerfil: 2 }, 'La solicitud está vacía o no contiene módulos.'],
  ['nothing', 'null', 'La solicitud está vacía o no contiene módulos.'],
  [
    'an unknown profile',
    { IdPerfil: 99, Modulos: [ONE] },
    'Error al guardar los permisos. Verifica que el perfil exista.',
  ],
  [
    'an unknown module among others',
    { IdPerfil: 2, Modulos: [ONE, { ...ONE, IdModulo: 99 }] },
    'El módulo no existe.',
  ],
  [
    'a module twice',
    { IdPerfil: 2, Modulos: [ONE, ONE] },
    'El perfil solo puede tener un registro de permisos por módulo.',
  ],
])('%s is told in words and changes nothing', async (_name, body, text) => {
  const { server, token } = await startSignedIn();
  const before = await rowsOf(server, token);
  const answer = await server.post(PATH, body, token);
  expect([answer.status, await answer.text()]).toEqual([400, text]);
  expect(await rowsOf(server, token)).toEqual(before);
});

test.each([
  ['no profile', { Modulos: [ONE] }, ['IdPerfil']],
  ['a module without a number', { IdPerfil: 2, Modulos: [ONE, ALL] }, ['Modulos']],
  ['a flag that is a text', { IdPerfil: 2, Modulos: [{ ...ONE, BitEditar: 'true' }] }, ['Modulos']],
  ['a module that is a number', { IdPerfil: 2, Modulos: [4] }, ['Modulos']],
  ['no JSON', '{', ['$']],
])('%s is a problem document and changes nothing', async (_name, body, fields) => {
  const { server, token } = await startSignedIn();
  const before = await rowsOf(server, token);
  const answer = await server.post(PATH, body, token);
  await expectProblem(answer, fields);
  expect(await rowsOf(server, token)).toEqual(before);
});
