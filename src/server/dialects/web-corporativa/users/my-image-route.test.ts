import { describe, expect, test } from 'vitest';
import { signIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const PATH = '/api/Usuario/mi-perfil/imagen';
const PIXEL_BYTES = Buffer.of(137, 80, 78, 71);
const PIXEL = `data:image/png;base64,${PIXEL_BYTES.toString('base64')}`;

async function setUp() {
  const server = await startTestServer();
  return { server, token: await signIn(server, 'jdoe', 's3cr3t') };
}

async function usersOf(server: TestServer, token: string) {
  return (await (await server.get('/api/Usuario', token)).json()) as { Id: string; Imagen: string | null }[];
}

test.each([
  ['/api/Usuario', { Imagen: PIXEL }],
  ['/api/Users', { imagen: PIXEL }],
])("%s/mi-perfil/imagen changes the bearer's picture and nobody else's", async (path, body) => {
  const { server, token } = await setUp();
  const before = await usersOf(server, token);
  const answer = await server.patch(`${path}/mi-perfil/imagen`, body, token);
  const { imagen } = (await answer.json()) as { imagen: string };
  expect(answer.status).toBe(200);
  expect(Buffer.from(await (await server.get(imagen)).arrayBuffer())).toEqual(PIXEL_BYTES);
  expect(await usersOf(server, token)).toEqual(
    before.map((user) => (user.Id === JDOE ? { ...user, Imagen: imagen } : user)),
  );
});

test('a new picture takes the place of the old one, which is no longer served', async () => {
  const { server, token } = await setUp();
  const patch = async () =>
    ((await (await server.patch(PATH, { Imagen: PIXEL }, token)).json()) as { imagen: string }).imagen;
  const [first, second] = [await patch(), await patch()];
  expect((await server.get(first)).status).toBe(404);
  expect((await server.get(second)).status).toBe(200);
});

test('a bearer who is gone is 401 without a body', async () => {
  const { server, token } = await setUp();
  await server.delete(`/api/Usuario/${JDOE}`, await signIn(server));
  for (const body of [{ Imagen: PIXEL }, { Imagen: '/images/a.png' }, {}]) {
    const answer = await server.patch(PATH, body, token);
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  }
});

describe('a picture that will not do is told in words and changes nothing', () => {
  test.each([
    ['none', {}, 'No se recibió imagen.'],
    ['an empty one', { Imagen: '' }, 'No se recibió imagen.'],
    ['null', { Imagen: null }, 'No se recibió imagen.'],
    ['a path', { Imagen: '/images/a.png' }, 'Formato de imagen inválido.'],
    ['two commas', { Imagen: 'data:image/png;base64,AA,AA' }, 'Imagen inválida.'],
    ['bad base64', { Imagen: 'data:image/png;base64,***' }, 'Error al decodificar imagen.'],
    [
      'more than 2 MB',
      { Imagen: `data:image/png;base64,${Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64')}` },
      'La imagen no debe superar 2MB.',
    ],
    [
      'a text of more than three million characters',
      { Imagen: `data:image/png;base64,${'A'.repeat(3_000_000)}` },
      'La imagen no debe superar 2MB.',
    ],
  ])('%s', async (_name, body, text) => {
    const { server, token } = await setUp();
    const answer = await server.patch(PATH, body, token);
    expect([answer.status, await answer.text()]).toEqual([400, text]);
    expect((await usersOf(server, token)).every((user) => user.Imagen === null)).toBe(true);
  });
});

test.each([
  ['a number', { Imagen: 7 }, 400, ['Imagen']],
  ['no JSON', '{', 400, ['$']],
  ['a body beyond every picture', { Imagen: 'x'.repeat(5_000_000) }, 413, []],
])('%s is a problem document', async (_name, body, status, fields) => {
  const { server, token } = await setUp();
  const answer = await server.patch(PATH, body, token);
  expect(await expectProblem(answer, fields, status)).toContain(`"status":${status}`);
});
