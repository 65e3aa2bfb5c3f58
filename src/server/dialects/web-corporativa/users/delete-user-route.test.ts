import { expect, test } from 'vitest';
import { signIn, startSignedIn } from '../../../testing/test-server';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const ADMIN = '5f0c7a52-8b1e-4c36-9d2f-000000000001';
const PIXEL = `data:image/png;base64,${Buffer.of(137, 80, 78, 71).toString('base64')}`;

test.each(['/api/Usuario', '/api/Users'])('%s/{id} removes one person for good', async (path) => {
  const { server, token } = await startSignedIn();
  const before = (await (await server.get(path, token)).json()) as { Id: string }[];
  const answer = await server.delete(`${path}/${JDOE.toUpperCase()}`, token);
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect(await (await server.get(path, token)).json()).toEqual(before.filter((user) => user.Id !== JDOE));
  await expect(signIn(server, 'jdoe', 's3cr3t')).rejects.toThrow(SyntaxError);
});

test('the picture goes with the person', async () => {
  const { server, token } = await startSignedIn();
  const body = { IdPerfil: 2, Activo: true, Imagen: PIXEL };
  await server.put(`/api/Usuario/${JDOE}`, body, token);
  const { Imagen } = (await (await server.get(`/api/Usuario/${JDOE}`, token)).json()) as { Imagen: string };
  expect((await server.get(Imagen)).status).toBe(200);
  await server.delete(`/api/Usuario/${JDOE}`, token);
  expect((await server.get(Imagen)).status).toBe(404);
});

test('a token of somebody who was deleted keeps working until it expires', async () => {
  const { server, token } = await startSignedIn();
  const theirs = await signIn(server, 'jdoe', 's3cr3t');
  await server.delete(`/api/Usuario/${JDOE}`, token);
  expect((await server.get('/api/Usuario', theirs)).status).toBe(200);
  expect((await server.get('/api/Usuario/mi-perfil', theirs)).status).toBe(401);
  server.clock.advance(1800_000);
  expect((await server.get('/api/Usuario', theirs)).status).toBe(401);
});

test('nothing keeps the last administrator from deleting themselves', async () => {
  const { server, token } = await startSignedIn();
  expect((await server.delete(`/api/Usuario/${ADMIN}`, token)).status).toBe(200);
  await expect(signIn(server)).rejects.toThrow(SyntaxError);
});

test.each(['a1b2c3d4-0000-0000-0000-000000000000', 'x', 'mi-perfil'])(
  'an unknown id %s is 404 without a body, and nobody is gone',
  async (id) => {
    const { server, token } = await startSignedIn();
    const answer = await server.delete(`/api/Usuario/${id}`, token);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(await (await server.get('/api/Usuario', token)).json()).toHaveLength(20);
  },
);
