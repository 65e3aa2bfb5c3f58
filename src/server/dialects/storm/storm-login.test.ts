import { decodeJwt } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { countDerivations } from '../../testing/count-derivations';
import { rawRequest } from '../../testing/raw-request';
import { startTestServer } from '../../testing/test-server';
import type { TestServer } from '../../testing/test-server';

const LOGIN = '/storm/api/auth/login';
const GOOD = { username: 'jdoe', password: 's3cr3t' };
const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const MESSAGE = 'Authentication successful';

const envelopeSchema = z.strictObject({
  data: z.strictObject({
    accessToken: z.string(),
    tokenType: z.literal('Bearer'),
    expireDate: z.int(),
    remainingTime: z.int(),
    username: z.string(),
    message: z.literal(MESSAGE),
  }),
  meta: z.strictObject({ executionTime: z.int().min(0), generatedAt: z.int() }),
  message: z.literal(MESSAGE),
});

async function logIn(server: TestServer, body: object = GOOD, path = LOGIN) {
  const answer = await server.post(path, body);
  expect(answer.status).toBe(200);
  return envelopeSchema.parse(await answer.json());
}

describe('a successful sign-in', () => {
  test('is the documented envelope; the times are those of the token', async () => {
    const server = await startTestServer();
    const { data, meta } = await logIn(server);
    const now = server.clock.now();
    const { exp = 0, ...claims } = decodeJwt(data.accessToken);
    expect(claims).toEqual({ sub: JDOE, iat: Math.floor(now / 1000), nbf: Math.floor(now / 1000) });
    expect(data).toMatchObject({ username: 'jdoe', expireDate: exp * 1000 });
    expect(exp).toBe(Math.floor(now / 1000) + 900);
    expect(data.remainingTime).toBe(data.expireDate - now);
    expect(data.remainingTime).toBeGreaterThan(899_000);
    expect(data.remainingTime).toBeLessThanOrEqual(900_000);
    expect(meta.generatedAt).toBe(now);
  });

  test('the execution time is measured: it holds the time that PBKDF2 takes', async () => {
    const { meta } = await logIn(await startTestServer({ passwordIterations: 100_000 }));
    expect(meta.executionTime).toBeGreaterThan(0);
  });

  test('the lifetime is the one that was asked for', async () => {
    const { data } = await logIn(await startTestServer({ tokenLifetimesS: { storm: 60 } }));
    expect(data.remainingTime).toBeLessThanOrEqual(60_000);
  });

  test.each(['/api/auth/login', '/API/Auth/Login', '/api/auth/login/?x=1', '/STORM/api/auth/login'])(
    'at the root as well, in any letter case: %s',
    async (path) => {
      const { data } = await logIn(await startTestServer(), { ...GOOD, username: 'JDOE' }, path);
      expect(data.username).toBe('jdoe');
    },
  );
});

describe('a refused sign-in', () => {
  test.each([
    ['unknown name', { ...GOOD, username: 'nobody' }],
    ['wrong password', { ...GOOD, password: 'S3cr3t' }],
    ['inactive person', { username: 'rosa.inactiva', password: 'Portero123!' }],
    ['inactive person, wrong password', { username: 'rosa.inactiva', password: 'wrong' }],
    ['an old hash, wrong password', { username: 'teresa.tickets', password: 'wrong' }],
    ['e-mail address for a name', { ...GOOD, username: 'jdoe@empresa.com' }],
    ['empty fields', { username: '', password: '' }],
  ])('%s: one 401, after the same work', async (_name, body) => {
    const { url } = await startTestServer();
    let answer = '';
    const derivations = await countDerivations(async () => {
      const headers = { 'Content-Type': 'application/json' };
      answer = await rawRequest(url, { method: 'POST', path: LOGIN, headers, body: JSON.stringify(body) });
    });
    expect(answer).toBe(
      [
        'HTTP/1.1 401 Unauthorized',
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'content-type: application/json; charset=utf-8',
        'content-length: 47',
        'Connection: close',
        '',
        '{"message":"Username or password is incorrect"}',
      ].join('\r\n'),
    );
    expect(derivations).toBe(1);
  });

  test.each([
    ['name missing', 400, 'application/json', '{"password":"s3cr3t"}'],
    ['password missing', 400, 'application/json', '{"username":"jdoe"}'],
    ['password of another type', 400, 'application/json', '{"username":"jdoe","password":["s3cr3t"]}'],
    ['keys in another letter case', 400, 'application/json', '{"Username":"jdoe","Password":"s3cr3t"}'],
    ['JSON but no object', 400, 'application/json', '["s3cr3t"]'],
    ['no JSON', 400, 'application/json', '{"password":"s3cr3t"'],
    ['nothing', 400, 'application/json', ''],
    ['another content type', 415, 'text/plain', '{"username":"jdoe","password":"s3cr3t"}'],
    ['too much', 413, 'application/json', `{"username":"${'x'.repeat(1024 * 1024)}","password":"s3cr3t"}`],
  ])('%s: %i with a message that quotes nothing', async (_name, status, type, body) => {
    const server = await startTestServer();
    const answer = await fetch(server.url + LOGIN, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(z.strictObject({ message: z.string().min(1) }).parse(JSON.parse(text))).toBeDefined();
    expect(text).not.toContain('s3cr3t');
  });
});

describe('an address may try five times a minute', () => {
  const WRONG = { ...GOOD, password: 'wrong' };
  const from = (server: TestServer, address: string | undefined, body: unknown = WRONG) =>
    fetch(server.url + LOGIN, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(address === undefined ? {} : { 'x-forwarded-for': address }),
      },
      body: JSON.stringify(body),
    });
  const statuses = async (server: TestServer, addresses: readonly (string | undefined)[]) => {
    const seen: number[] = [];
    for (const address of addresses) seen.push((await from(server, address)).status);
    return seen;
  };
  const MINUTE = { toFake: ['Date' as const] };

  afterEach(() => {
    vi.useRealTimers();
  });

  test('good, wrong and malformed ones count alike, at both addresses; the sixth is 429 and says when to come back', async () => {
    const server = await startTestServer();
    expect((await server.post(LOGIN, GOOD)).status).toBe(200);
    expect((await server.post('/api/auth/login', WRONG)).status).toBe(401);
    expect((await server.post('/API/AUTH/login/', {})).status).toBe(400);
    expect((await server.post(LOGIN, '{"username":')).status).toBe(400);
    expect((await server.post('/Storm/api/auth/login', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);

    const late = await server.post('/api/Auth/login', GOOD);
    expect(late.status).toBe(429);
    expect(z.strictObject({ message: z.string().min(1) }).parse(await late.json())).toBeDefined();
    const wait = Number(late.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect([...late.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  test('a try too many does no work', async () => {
    const server = await startTestServer();
    await statuses(server, Array<undefined>(5).fill(undefined));
    expect(await countDerivations(() => from(server, undefined))).toBe(0);
  });

  test('after the minute it may again, and not before', async () => {
    vi.useFakeTimers(MINUTE);
    const server = await startTestServer();
    const begin = Date.now();
    await statuses(server, Array<undefined>(5).fill(undefined));
    vi.setSystemTime(begin + 59_999);
    expect(await statuses(server, [undefined])).toEqual([429]);
    vi.setSystemTime(begin + 60_000);
    expect(await statuses(server, [undefined])).toEqual([401]);
  });

  test('other routes and other systems are not limited', async () => {
    const server = await startTestServer();
    await statuses(server, Array<undefined>(6).fill(undefined));
    expect((await server.get('/storm/api/users')).status).toBe(401);
    expect((await server.post('/api/usuario/login', {})).status).toBe(200);
  });

  test('what X-Forwarded-For says is nothing when nobody is trusted', async () => {
    const server = await startTestServer();
    const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'];
    expect(await statuses(server, addresses)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('a trusted proxy tells who it is, and only its own last word counts', async () => {
    const server = await startTestServer({ trustedProxies: ['127.0.0.1'] });
    expect(await statuses(server, Array<string>(6).fill('10.0.0.1'))).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statuses(server, ['10.0.0.2', '10.0.0.1', '10.0.0.9, 10.0.0.1'])).toEqual([401, 429, 429]);
  });

  test.each([
    [
      'one address, however it is written',
      ['10.0.0.1', '10.0.0.1:80', '::ffff:10.0.0.1', '[::FFFF:a00:1]:80', ' 10.0.0.1 '],
      '0:0:0:0:0:ffff:a00:1',
    ],
    [
      'one IPv6 network',
      ['2001:db8::1', '2001:DB8:0:0::2', '[2001:db8::3]', '[2001:db8::4]:9', '2001:db8::5%eth0'],
      '2001:db8:0:0:f::',
    ],
    ['what is no address is the proxy itself', ['foo0', 'foo1', '010.0.0.1', '', 'unknown'], '127.0.0.1'],
  ])('a trusted proxy’s word: %s', async (_name, spellings, another) => {
    const server = await startTestServer({ trustedProxies: ['127.0.0.1'] });
    expect(await statuses(server, [...spellings, another])).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statuses(server, ['10.0.0.2', '2001:db8:0:1::1'])).toEqual([401, 401]);
  });

  test('a proxy that is not the trusted one is not believed', async () => {
    const server = await startTestServer({ trustedProxies: ['10.1.1.1'] });
    expect(
      await statuses(
        server,
        ['1', '2', '3', '4', '5', '6'].map((n) => `10.0.0.${n}`),
      ),
    ).toEqual([401, 401, 401, 401, 401, 429]);
  });
});
