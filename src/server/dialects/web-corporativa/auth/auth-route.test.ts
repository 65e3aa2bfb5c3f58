import { createHook } from 'node:async_hooks';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { rawRequest } from '../../../testing/raw-request';
import { fetchCaptchaToken, signIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';

const GOOD = { UserName: 'jdoe', Password: 's3cr3t' };

interface Attempt {
  readonly type?: string;
  readonly body: (server: TestServer) => Promise<string>;
}

const json =
  (fields: object, captcha: 'CaptchaToken' | 'turnstileToken' | 'none' = 'CaptchaToken') =>
  async (server: TestServer) =>
    JSON.stringify(captcha === 'none' ? fields : { ...fields, [captcha]: await fetchCaptchaToken(server) });

/** Spends or ages a token before it is used to sign in. */
const withToken =
  (prepare: (server: TestServer, token: string) => Promise<unknown>) => async (server: TestServer) => {
    const token = await fetchCaptchaToken(server);
    await prepare(server, token);
    return JSON.stringify({ ...GOOD, CaptchaToken: token });
  };

const REFUSED: Record<string, Attempt> = {
  'unknown user': { body: json({ ...GOOD, UserName: 'nobody' }) },
  'inactive user': { body: json({ UserName: 'rosa.inactiva', Password: 'Portero123!' }) },
  'wrong password': { body: json({ ...GOOD, Password: 'wrong' }) },
  'captcha missing': { body: json(GOOD, 'none') },
  'captcha invalid': { body: json({ ...GOOD, CaptchaToken: 'invented' }, 'none') },
  'captcha expired': { body: withToken(async (server) => server.clock.advance(300_000)) },
  'captcha spent': {
    body: withToken((server, CaptchaToken) => server.post('/api/Auth', { ...GOOD, CaptchaToken })),
  },
  'captcha under the name turnstileToken': { body: json(GOOD, 'turnstileToken') },
  'user name missing': { body: json({ Password: 's3cr3t' }) },
  'password missing': { body: json({ UserName: 'jdoe' }) },
  'password of another type': { body: json({ UserName: 'jdoe', Password: 123 }) },
  'no JSON': { body: async () => '{"UserName":' },
  'JSON but no object': { body: async () => '"jdoe"' },
  nothing: { body: async () => '' },
  'another content type': { type: 'text/plain', body: json(GOOD) },
  'a form': { type: 'application/x-www-form-urlencoded', body: async () => 'UserName=jdoe&Password=s3cr3t' },
};

/** What the server does for one refused sign-in: the answer byte by byte, and how often it ran PBKDF2. */
async function attempt(server: TestServer, { type = 'application/json', body }: Attempt) {
  const text = await body(server);
  let derivations = 0;
  const hook = createHook({
    init(_id, kind) {
      if (kind === 'PBKDF2REQUEST') derivations += 1;
    },
  });
  hook.enable();
  const headers = { 'Content-Type': type };
  const answer = await rawRequest(server.url, { method: 'POST', path: '/api/Auth', headers, body: text });
  hook.disable();
  return { answer, derivations };
}

describe('a refused sign-in', () => {
  test.each(Object.entries(REFUSED))('%s: the one 401, after the same work', async (_name, each) => {
    const server = await startTestServer();
    expect(await attempt(server, each)).toEqual({
      answer: [
        'HTTP/1.1 401 Unauthorized',
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'content-length: 0',
        'Connection: close',
        '\r\n',
      ].join('\r\n'),
      derivations: 1,
    });
  });

  test('uses the captcha token up: it comes before the credentials', async () => {
    const server = await startTestServer();
    const CaptchaToken = await fetchCaptchaToken(server);
    expect((await server.post('/api/Auth', { ...GOOD, Password: 'x', CaptchaToken })).status).toBe(401);
    expect((await server.post('/api/Auth', { ...GOOD, CaptchaToken })).status).toBe(401);
  });
});

describe('a successful sign-in', () => {
  test.each([
    ['as the documents write it', 'UserName', 'Password', 'CaptchaToken'],
    ['in camelCase', 'userName', 'password', 'captchaToken'],
    ['in any case', 'USERNAME', 'passWord', 'captchatoken'],
  ])('keys %s', async (_name, user, password, captcha) => {
    const server = await startTestServer();
    const body = { [user]: 'jdoe', [password]: 's3cr3t', [captcha]: await fetchCaptchaToken(server) };
    const answer = await server.post('/api/Auth', body);
    expect(answer.status).toBe(200);
    expect(Object.keys((await answer.json()) as object)).toEqual(['token']);
  });

  test("an ordinary user's token", async () => {
    const server = await startTestServer();
    const issuedAt = Math.floor(server.clock.now() / 1000);
    expect(decodeJwt(await signIn(server, 'jdoe', 's3cr3t'))).toEqual({
      nameid: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
      unique_name: 'jdoe',
      perfilId: '2',
      esAdmin: 'false',
      permiso: [
        'usuario.consultar',
        'usuario.detalle',
        'principal11.agregar',
        'principal11.editar',
        'principal11.eliminar',
        'principal11.consultar',
        'principal11.detalle',
      ],
      iss: 'WebCorporativaAPI',
      aud: 'WebCorporativaAPI',
      iat: issuedAt,
      nbf: issuedAt,
      exp: issuedAt + 1800,
    });
  });

  test("an administrator's token holds every action of every module", async () => {
    const claims = decodeJwt(await signIn(await startTestServer()));
    expect(claims).toMatchObject({ unique_name: 'admin', perfilId: '1', esAdmin: 'true' });
    expect(claims['permiso']).toHaveLength(40);
    expect(claims['permiso']).toContain('permisosperfil.eliminar');
  });

  test('the lifetime is the one that was asked for', async () => {
    const claims = decodeJwt(
      await signIn(await startTestServer({ tokenLifetimesS: { 'web-corporativa': 60 } })),
    );
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
  });
});
