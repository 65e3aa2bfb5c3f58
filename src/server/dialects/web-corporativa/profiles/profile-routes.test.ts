import { expect, test } from 'vitest';
import { signIn, startSignedIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';

test('any valid token reads the profiles, and one of them makes an administrator', async () => {
  const server = await startTestServer();
  const answer = await server.get('/api/Perfil', await signIn(server, 'jdoe', 's3cr3t'));
  const profiles = (await answer.json()) as { BitAdministrador: boolean }[];
  expect(profiles[0]).toEqual({
    IdPerfil: 1,
    strNombrePerfil: 'Administrador Master',
    BitAdministrador: true,
  });
  expect(profiles.filter((profile) => profile.BitAdministrador)).toHaveLength(1);
  expect(profiles.length).toBeGreaterThanOrEqual(4);
});

test('one profile by its id; 404 without a body for any other', async () => {
  const { server, token } = await startSignedIn();
  expect(await (await server.get('/api/Perfil/2', token)).json()).toEqual({
    IdPerfil: 2,
    strNombrePerfil: 'Operador',
    BitAdministrador: false,
  });
  for (const id of ['999', 'x', '-1', '1.5', '9007199254740993']) {
    const answer = await server.get(`/api/Perfil/${id}`, token);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
});

test('no token, no profiles', async () => {
  const server = await startTestServer();
  const answer = await server.get('/api/Perfil');
  expect([answer.status, await answer.text()]).toEqual([401, '']);
});

const profilesOf = async (server: TestServer, token: string) =>
  (await (await server.get('/api/Perfil', token)).json()) as { IdPerfil: number }[];

test.each([
  ['as the documents write it', { strNombrePerfil: 'Auditoría', BitAdministrador: true }, true],
  ['keys in any case, an id that does not count', { STRNOMBREPERFIL: 'Auditoría', idPerfil: 1 }, false],
])('POST adds a profile: %s', async (_name, body, administrator) => {
  const { server, token } = await startSignedIn();
  const answer = await server.post('/api/Perfil', body, token);
  const created = (await answer.json()) as { IdPerfil: number };
  expect(answer.status).toBe(200);
  expect(created).toEqual({
    IdPerfil: expect.any(Number),
    strNombrePerfil: 'Auditoría',
    BitAdministrador: administrator,
  });
  expect(created.IdPerfil).toBeGreaterThan(5);
  expect(await (await server.get(`/api/Perfil/${created.IdPerfil}`, token)).json()).toEqual(created);
});

test('PUT changes one profile and answers an empty object', async () => {
  const { server, token } = await startSignedIn();
  const before = await profilesOf(server, token);
  const body = { strNombrePerfil: 'Jefatura', BitAdministrador: true, IdPerfil: 1 };
  const answer = await server.put('/api/Perfil/2', body, token);
  expect([answer.status, await answer.json()]).toEqual([200, {}]);
  expect(await profilesOf(server, token)).toEqual(
    before.map((profile) => (profile.IdPerfil === 2 ? { ...body, IdPerfil: 2 } : profile)),
  );
});

test('making a profile one of administrators shows in the menu at once and in new tokens only', async () => {
  const { server, token } = await startSignedIn();
  const theirs = await signIn(server, 'jdoe', 's3cr3t');
  await server.put('/api/Perfil/2', { strNombrePerfil: 'Operador', BitAdministrador: true }, token);
  expect(await (await server.get('/api/Menu', theirs)).json()).toHaveLength(8);
  expect((await server.delete('/api/Perfil/999', theirs)).status).toBe(403);
  expect((await server.delete('/api/Perfil/999', await signIn(server, 'jdoe', 's3cr3t'))).status).toBe(404);
});

test('DELETE removes a profile that nobody has, with its permissions, and answers true', async () => {
  const { server, token } = await startSignedIn();
  const { IdPerfil } = (await (
    await server.post('/api/Perfil', { strNombrePerfil: 'Nueva' }, token)
  ).json()) as { IdPerfil: number };
  await server.post('/api/PermisoPerfil', { IdPerfil, IdModulo: 1, BitEditar: true }, token);
  const rows = async () =>
    ((await (await server.get('/api/PermisoPerfil', token)).json()) as { IdPerfil: number }[]).filter(
      (row) => row.IdPerfil === IdPerfil,
    );
  expect(await rows()).toHaveLength(1);

  const answer = await server.delete(`/api/Perfil/${IdPerfil}`, token);
  expect([answer.status, await answer.text()]).toEqual([200, 'true']);
  expect((await server.get(`/api/Perfil/${IdPerfil}`, token)).status).toBe(404);
  expect(await rows()).toEqual([]);
});

test('DELETE of a profile that somebody has is refused in words', async () => {
  const { server, token } = await startSignedIn();
  const answer = await server.delete('/api/Perfil/2', token);
  expect([answer.status, await answer.text()]).toEqual([
    400,
    'No se puede eliminar el perfil porque está asignado a uno o más usuarios.',
  ]);
  expect((await server.get('/api/Perfil/2', token)).status).toBe(200);
});

test.each(['999', 'x', '9007199254740993', '1.0'])('an unknown id %s is 404 without a body', async (id) => {
  const { server, token } = await startSignedIn();
  const before = await profilesOf(server, token);
  for (const answer of [
    await server.put(`/api/Perfil/${id}`, { strNombrePerfil: 'Nadie' }, token),
    await server.delete(`/api/Perfil/${id}`, token),
  ]) {
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  }
  expect(await profilesOf(server, token)).toEqual(before);
});

test('a name of 80 characters fits', async () => {
  const { server, token } = await startSignedIn();
  const answer = await server.post('/api/Perfil', { strNombrePerfil: 'ñ'.repeat(80) }, token);
  expect(answer.status).toBe(200);
});

test.each([
  ['no name', { BitAdministrador: false }, ['strNombrePerfil']],
  ['a blank name', { strNombrePerfil: '  ' }, ['strNombrePerfil']],
  ['a name too long', { strNombrePerfil: 'x'.repeat(81) }, ['strNombrePerfil']],
  ['a name that is no text', { strNombrePerfil: 7 }, ['strNombrePerfil']],
  ['a quoted flag', { strNombrePerfil: 'x', BitAdministrador: 'true' }, ['BitAdministrador']],
  ['a flag that is null', { strNombrePerfil: 'x', BitAdministrador: null }, ['BitAdministrador']],
  ['no object', 'null', ['strNombrePerfil']],
  ['no JSON', '{', ['$']],
])('a body with %s is a problem document', async (_name, body, fields) => {
  const { server, token } = await startSignedIn();
  const before = await profilesOf(server, token);
  for (const answer of [
    await server.post('/api/Perfil', body, token),
    await server.put('/api/Perfil/2', body, token),
  ]) {
    await expectProblem(answer, fields);
  }
  expect(await profilesOf(server, token)).toEqual(before);
});
