import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countDerivations } from '../../testing/count-derivations';
import { rawRequest } from '../../testing/raw-request';
import { signIn as signInToWebCorporativa, startTestServer } from '../../testing/test-server';
import type { TestServer } from '../../testing/test-server';

const LOGIN = '/api-tickets/api/usuario/login';
const PROTECTED = '/api-tickets/api/protected-endpoint';
const GOOD = { Correo: 'jdoe@empresa.com', Password: 's3cr3t' };
const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const TEN_DAYS_S = 864_000;

const JOHN = {
  IdUsuario: JDOE,
  Nombre: 'John Doe',
  Correo: 'jdoe@empresa.com',
  Rol: 'Operador',
  Activo: true,
};

async function signIn(server: TestServer, body: object = GOOD, path = LOGIN) {
  const answer = await server.post(path, body);
  expect(answer.status).toBe(200);
  return z
    .strictObject({ Respuesta: z.boolean(), Token: z.string(), Datos: z.unknown() })
    .parse(await answer.json());
}

describe('a successful sign-in', () => {
  test('is told by Respuesta, with a token and the person', async () => {
    const { Respuesta, Token, Datos } = await signIn(await startTestServer());
    expect(Respuesta).toBe(true);
    expect(Token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(Datos).toEqual(JOHN);
  });

  test.each([
    ['in camelCase', { correo: GOOD.Correo, password: GOOD.Password }],
    ['in any case', { CORREO: GOOD.Correo, pASSWORD: GOOD.Password }],
    ['with blanks around the address', { ...GOOD, Correo: `  ${GOOD.Correo}\t` }],
    ['with a member too many', { ...GOOD, CaptchaToken: 'x' }],
    [
      'of somebody whose hash is an old one',
      { Correo: 'teresa.tickets@empresa.com', Password: 'Portero123!' },
    ],
  ])('%s', async (_name, body) => {
    expect(await signIn(await startTestServer(), body)).toMatchObject({ Respuesta: true });
  });

  test("an old hash is replaced: the second sign-in's work is everybody's", async () => {
    const server = await startTestServer();
    const teresa = { Correo: 'teresa.tickets@empresa.com', Password: 'Portero123!' };
    const first = await countDerivations(() => signIn(server, teresa));
    const second = await countDerivations(() => signIn(server, teresa));
    expect([first, second]).toEqual([2, 1]);
    expect(await signIn(server, teresa)).toMatchObject({ Respuesta: true });
  });

  test.each(['application/json', 'Application/JSON; charset=utf-8', 'application/problem+json'])(
    'JSON is JSON as %s',
    async (type) => {
      const { url } = await startTestServer();
      const headers = { 'content-type': type };
      const answer = await fetch(url + LOGIN, { method: 'POST', headers, body: JSON.stringify(GOOD) });
      expect(await answer.json()).toMatchObject({ Respuesta: true });
    },
  );

  test.each(['/api/usuario/login', '/API/Usuario/Login', '/api/usuario/login/?x=1'])(
    'at the root as well: %s',
    async (path) => {
      expect(await signIn(await startTestServer(), GOOD, path)).toMatchObject({ Respuesta: true });
    },
  );

  test('the token is HS256, says who and for ten days, and nothing else', async () => {
    const server = await startTestServer();
    const { Token } = await signIn(server);
    const now = Math.floor(server.clock.now() / 1000);
    expect(decodeProtectedHeader(Token)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decodeJwt(Token)).toEqual({ nameid: JDOE, iat: now, nbf: now, exp: now + TEN_DAYS_S });
  });

  test('the lifetime is the one that was asked for', async () => {
    const { Token } = await signIn(await startTestServer({ tokenLifetimesS: { 'api-tickets': 60 } }));
    const { iat = 0, exp = 0 } = decodeJwt(Token);
    expect(exp - iat).toBe(60);
  });
});

describe('a refused sign-in is one and the same answer, after the same work', () => {
  const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });
  const inactive = { Correo: 'rosa.inactiva@empresa.com', Password: 'Portero123!' };

  test.each([
    ['unknown address', json({ ...GOOD, Correo: 'nobody@empresa.com' })],
    ['inactive person', json(inactive)],
    ['inactive person, wrong password', json({ ...inactive, Password: 'wrong' })],
    ['wrong password', json({ ...GOOD, Password: 'S3cr3t' })],
    ['wrong password for an old hash', json({ Correo: 'teresa.tickets@empresa.com', Password: 'wrong' })],
    ['address in another letter case', json({ ...GOOD, Correo: 'JDoe@empresa.com' })],
    ['user name for an address', json({ ...GOOD, Correo: 'jdoe' })],
    ['empty address', json({ Correo: ' ', Password: 'Portero123!' })],
    ['address missing', json({ Password: 's3cr3t' })],
    ['password missing', json({ Correo: GOOD.Correo })],
    ['password of another type', json({ ...GOOD, Password: { $ne: null } })],
    ['JSON but no object', json([GOOD])],
    ['no JSON', { type: 'application/json', body: '{"Correo":' }],
    ['nothing', { type: 'application/json', body: '' }],
    ['another content type', { type: 'text/plain', body: JSON.stringify(GOOD) }],
    ['something that is no content type', { type: ';', body: JSON.stringify(GOOD) }],
    ['two content types', { type: 'text/plain, application/json', body: JSON.stringify(GOOD) }],
    ['no content type at all', { type: '', body: JSON.stringify(GOOD) }],
    ['a form', { type: 'application/x-www-form-urlencoded', body: 'Correo=a&Password=b' }],
  ])('%s', async (_name, { type, body }) => {
    const { url } = await startTestServer();
    const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type };
    let answer = '';
    const derivations = await countDerivations(async () => {
      answer = await rawRequest(url, { method: 'POST', path: LOGIN, headers, body });
    });
    expect(answer).toBe(
      [
        'HTTP/1.1 200 OK',
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'content-type: application/json; charset=utf-8',
        'content-length: 43',
        'Connection: close',
        '',
        '{"Respuesta":false,"Token":"","Datos":null}',
      ].join('\r\n'),
    );
    expect(derivations).toBe(1);
  });
});

describe('the protected endpoint', () => {
  test('tells who the token belongs to', async () => {
    const server = await startTestServer();
    const { Token } = await signIn(server);
    const answer = await server.get(PROTECTED, Token);
    expect([answer.status, await answer.json()]).toEqual([200, JOHN]);
  });

  test('a token is valid to the end of its ten days, without tolerance', async () => {
    const server = await startTestServer();
    const { Token } = await signIn(server);
    const issuedAt = Math.floor(server.clock.now() / 1000) * 1000;
    server.clock.advance(issuedAt + TEN_DAYS_S * 1000 - 1 - server.clock.now());
    expect((await server.get(PROTECTED, Token)).status).toBe(200);
    server.clock.advance(1);
    expect((await server.get(PROTECTED, Token)).status).toBe(401);
  });

  test.each([
    ['nothing', undefined],
    ['nonsense', 'nonsense'],
  ])('%s is 401 without a body', async (_name, token) => {
    const answer = await (await startTestServer()).get(PROTECTED, token);
    expect([answer.status, await answer.text()]).toEqual([401, '']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test("nor does another system's token open it, or this one's another system", async () => {
    const server = await startTestServer();
    expect((await server.get(PROTECTED, await signInToWebCorporativa(server))).status).toBe(401);
    const { Token } = await signIn(server);
    expect((await server.get('/api/Usuario', Token)).status).toBe(401);
  });

  test('whoever is switched off or deleted since is refused', async () => {
    const server = await startTestServer();
    const admin = await signInToWebCorporativa(server);
    const { Token } = await signIn(server);
    await server.put(`/api/Usuario/${JDOE}`, { IdPerfil: 2, Activo: false }, admin);
    expect((await server.get(PROTECTED, Token)).status).toBe(401);
    expect(await signIn(server)).toMatchObject({ Respuesta: false });
    await server.put(`/api/Usuario/${JDOE}`, { IdPerfil: 2, Activo: true }, admin);
    expect((await server.get(PROTECTED, Token)).status).toBe(200);
    await fetch(`${server.url}/api/Usuario/${JDOE}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${admin}` },
    });
    expect((await server.get(PROTECTED, Token)).status).toBe(401);
  });

  test('exists under the own path only', async () => {
    const answer = await (await startTestServer()).get('/api/protected-endpoint');
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });
});
