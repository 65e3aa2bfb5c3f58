import { describe, expect, onTestFinished, test } from 'vitest';
import { buildServer } from '../../../build-server';
import { HttpClient } from '../../../testing/http-client';
import { fetchCaptchaToken, signIn, startSignedIn } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';
import { expectProblem } from '../testing/expect-problem';
import { FAST_ITERATIONS, openSeededStorage } from '../../../testing/test-storage';
import type { ServerDialect } from '../../dialect';
import { signInWith } from '../testing/sign-in-with';
import { dialect } from '../web-corporativa-dialect';

const NEW = { UserName: 'nora.nueva', Password: 'Nueva123!', IdPerfil: 2, Activo: true };
const PIXEL_BYTES = Buffer.of(137, 80, 78, 71);
const PIXEL = `data:image/png;base64,${PIXEL_BYTES.toString('base64')}`;

async function usersOf(server: TestServer, token: string) {
  return (await (await server.get('/api/Usuario', token)).json()) as Record<string, unknown>[];
}

const findNora = async (server: TestServer, token: string) =>
  (await usersOf(server, token)).find((user) => user['UserName'] === 'nora.nueva');

describe('a person is added', () => {
  test.each([
    ['as the documents write it', NEW],
    [
      'in camelCase, numbers quoted',
      { userName: 'nora.nueva', password: 'Nueva123!', idPerfil: '2', activo: true },
    ],
    ['with an empty picture', { ...NEW, Imagen: '' }],
    ['with no picture', { ...NEW, Imagen: null }],
  ])('%s', async (_name, body) => {
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/Auth/register', body, token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe('Usuario Creado');
    expect(await findNora(server, token)).toEqual({
      Id: expect.stringMatching(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/),
      UserName: 'nora.nueva',
      IdPerfil: 2,
      NombrePerfil: 'Operador',
      Activo: true,
      Imagen: null,
    });
  });

  test('and signs in with that password and with no other', async () => {
    const { server, token } = await startSignedIn();
    await server.post('/api/Auth/register', NEW, token);
    await expect(signIn(server, 'NORA.nueva', 'Nueva123!')).resolves.toBeDefined();
    await expect(signIn(server, 'nora.nueva', 'nueva123!')).rejects.toThrow(SyntaxError);
  });

  test('inactive, and then does not sign in', async () => {
    const { server, token } = await startSignedIn();
    await server.post('/api/Auth/register', { ...NEW, Activo: false }, token);
    expect(await findNora(server, token)).toMatchObject({ Activo: false });
    const CaptchaToken = await fetchCaptchaToken(server);
    expect((await server.post('/api/Auth', { ...NEW, CaptchaToken })).status).toBe(401);
  });

  test('with a picture', async () => {
    const { server, token } = await startSignedIn();
    await server.post('/api/Auth/register', { ...NEW, Imagen: PIXEL }, token);
    const picture = await server.get(String((await findNora(server, token))?.['Imagen']));
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(PIXEL_BYTES);
  });

  test('even an administrator, by somebody who has usuario.agregar and is none', async () => {
    const { server } = await startSignedIn();
    const token = await signInWith(server, ['usuario.agregar']);
    const answer = await server.post('/api/Auth/register', { ...NEW, IdPerfil: 1 }, token);
    expect([answer.status, await answer.text()]).toEqual([200, 'Usuario Creado']);
  });
});

test('an expired token is 401, as everywhere, so that a client signs in anew', async () => {
  const { server, token } = await startSignedIn();
  server.clock.advance(1800_000);
  const answer = await server.post('/api/Auth/register', NEW, token);
  expect([answer.status, await answer.text()]).toEqual([401, '']);
});

describe("what cannot be is told as Identity's errors, and nobody is added", () => {
  test.each([
    ['a short password', { Password: 'aB1!' }, ['PasswordTooShort']],
    ['no small letter', { Password: 'NUEVA123!' }, ['PasswordRequiresLower']],
    ['no capital letter', { Password: 'nueva123!' }, ['PasswordRequiresUpper']],
    ['no digit', { Password: 'Nueva!!!' }, ['PasswordRequiresDigit']],
    ['letters and digits only', { Password: 'Nueva123' }, ['PasswordRequiresNonAlphanumeric']],
    [
      'everything wrong with it',
      { Password: 'ñ' },
      ['PasswordTooShort', 'PasswordRequiresDigit', 'PasswordRequiresLower', 'PasswordRequiresUpper'],
    ],
    ['a name that is taken', { UserName: 'jdoe' }, ['DuplicateUserName']],
    ['a name that is taken in another letter case', { UserName: 'JDoe' }, ['DuplicateUserName']],
    ['a blank in the name', { UserName: 'nora nueva' }, ['InvalidUserName']],
    ['a name too long', { UserName: 'x'.repeat(257) }, ['InvalidUserName']],
    ['an accent in the name', { UserName: 'nóra' }, ['InvalidUserName']],
    ['a bad name and a bad password', { UserName: 'nóra', Password: 'nueva123!' }, ['PasswordRequiresUpper']],
  ])('%s', async (_name, change, codes) => {
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/Auth/register', { ...NEW, ...change }, token);
    const errors = (await answer.json()) as { code: string; description: string }[];
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(errors).toEqual(codes.map((code) => ({ code, description: expect.stringMatching(/\w/) })));
    expect(await usersOf(server, token)).toHaveLength(20);
  });

  test('every character that Identity allows in a name', async () => {
    const { server, token } = await startSignedIn();
    const body = { ...NEW, UserName: 'aZ09-._@+' };
    expect((await server.post('/api/Auth/register', body, token)).status).toBe(200);
  });

  test.each([
    ['a path as picture', { Imagen: '/images/a.png' }, 'Formato de imagen inválido'],
    ['a picture of two commas', { Imagen: 'data:image/png;base64,AA,AA' }, 'Imagen base64 inválida'],
    ['a picture in bad base64', { Imagen: 'data:image/png;base64,***' }, 'Error al decodificar la imagen'],
    [
      'a picture text too long',
      { Imagen: `data:image/png;base64,${'A'.repeat(3_000_000)}` },
      'La imagen es demasiado grande (máx 2MB)',
    ],
    [
      'a picture of more than 2 MB',
      { Imagen: `data:image/png;base64,${Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64')}` },
      'La imagen no debe superar los 2MB',
    ],
    [
      'a bad picture and a bad password',
      { Imagen: '/images/a.png', Password: 'x' },
      'Formato de imagen inválido',
    ],
    ['an unknown profile', { IdPerfil: 99 }, 'El perfil no existe.'],
  ])('%s: a description without a code', async (_name, change, description) => {
    const { server, token } = await startSignedIn();
    const answer = await server.post('/api/Auth/register', { ...NEW, ...change }, token);
    expect([answer.status, await answer.json()]).toEqual([400, [{ code: null, description }]]);
    expect(await usersOf(server, token)).toHaveLength(20);
  });
});

test.each([
  ['nothing in it', {}, ['UserName', 'Password', 'IdPerfil', 'Activo']],
  ['blanks', { ...NEW, UserName: ' ', Password: '' }, ['UserName', 'Password']],
  ['a number for a password', { ...NEW, Password: 123456 }, ['Password']],
  ['a fraction', { ...NEW, IdPerfil: 2.5 }, ['IdPerfil']],
  ['a quoted flag', { ...NEW, Activo: 'true' }, ['Activo']],
  ['a picture that is no text', { ...NEW, Imagen: 7 }, ['Imagen']],
  ['no JSON', `{"Password":"${NEW.Password}"`, ['$']],
])('a body with %s is a problem document that quotes nothing', async (_name, body, fields) => {
  const { server, token } = await startSignedIn();
  const answer = await server.post('/api/Auth/register', body, token);
  const text = await expectProblem(answer, fields);
  expect(text).not.toContain(NEW.Password);
  expect(await usersOf(server, token)).toHaveLength(20);
});

test('a profile that is deleted while the password is hashed is told as one that does not exist', async () => {
  const storage = await openSeededStorage(20);
  const racing: ServerDialect = {
    ...dialect,
    register: (scope, deps) =>
      dialect.register(scope, {
        ...deps,
        async hashPassword(password) {
          const hash = await deps.hashPassword(password);
          expect(await deps.profiles.delete(6)).toBe('deleted');
          return hash;
        },
      }),
  };
  const app = await buildServer({
    storage,
    dialects: [racing],
    logLevel: 'silent',
    passwordIterations: FAST_ITERATIONS,
  });
  onTestFinished(() => app.close());
  const server = new HttpClient(await app.listen({ host: '127.0.0.1', port: 0 }));
  const token = await signIn(server);
  await server.post('/api/Perfil', { strNombrePerfil: 'Breve' }, token);
  const answer = await server.post('/api/Auth/register', { ...NEW, IdPerfil: 6 }, token);
  expect([answer.status, await answer.json()]).toEqual([
    400,
    [{ code: null, description: 'El perfil no existe.' }],
  ]);
});
