import { expect, test } from 'vitest';
import { signIn, startTestServer } from '../../../testing/test-server';

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
  const server = await startTestServer();
  const token = await signIn(server);
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
