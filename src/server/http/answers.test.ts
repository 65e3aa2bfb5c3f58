import { expect, test } from 'vitest';
import { discoverySchema } from '#contract/local-server';
import { rawRequest } from '../testing/raw-request';
import { startSignedIn, startTestServer } from '../testing/test-server';

test('the discovery document says what this is', async () => {
  const server = await startTestServer();
  const answer = await server.get('/.well-known/portero');
  expect(discoverySchema.parse(await answer.json())).toEqual({
    product: 'portero-local-server',
    systems: expect.arrayContaining([
      { id: 'api-tickets', path: '/api-tickets' },
      { id: 'web-corporativa', path: '/' },
    ]),
    turnstile: {
      siteKey: '0x4PORTEROLOCAL000000000',
      scriptPath: '/turnstile/v0/api.js',
      siteverifyPath: '/turnstile/v0/siteverify',
    },
  });
});

test.each([
  ['GET', '/nowhere'],
  ['DELETE', '/api/Usuario/1'],
  ['GET', '/api/Auth'],
  ['GET', '/images/none.png'],
  ['GET', '/%'],
])('%s %s is answered without a body', async (method, path) => {
  const { url } = await startTestServer();
  const answer = await rawRequest(url, { method, path });
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).toMatch(/content-length: 0\r\n/i);
  expect(answer).toMatch(/\r\n\r\n$/);
});

test.each([
  ['PATCH', '/api/Usuario/x?y=/api/Auth', 'DELETE, GET, HEAD, PUT'],
  ['GET', '/api/auth', 'POST'],
  ['DELETE', '/TURNSTILE/v0/api.js/', 'GET, HEAD'],
  ['GET', '/api-tickets/api/usuario/login', 'POST'],
])('%s %s is 405 and tells the methods that there are', async (method, path, allow) => {
  const server = await startTestServer();
  const answer = await fetch(server.url + path, { method });
  expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([405, allow, '']);
});

test.each(['/api/Auth/x', '/api/AuthX', '/x/api/Auth', '/images', '/.well-knownXportero'])(
  '%s is not known by any method',
  async (path) => {
    const server = await startTestServer();
    const answer = await fetch(server.url + path, { method: 'PATCH' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([404, null]);
  },
);

const STORM_LOGIN = '/storm/api/auth/login';
test.each([
  ['POST', '/%73torm/api/auth/login', 415],
  ['POST', `http://127.0.0.1${STORM_LOGIN}`, 415],
  ['POST', STORM_LOGIN, 415],
  ['GET', '/%73torm/api/auth/login', 405],
  ['GET', `http://127.0.0.1${STORM_LOGIN}?x`, 405],
  ['GET', '/%73torm/nowhere', 404],
  ['GET', 'http://127.0.0.1/STORM', 404],
  ['GET', '/storm/%', 400],
])('%s %s is Storm’s, however it is written: %i with its message', async (method, path, status) => {
  const { url } = await startTestServer();
  const answer = await rawRequest(url, { method, path, headers: { 'Content-Type': 'x/y' }, body: 'x' });
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/\r\n\r\n\{"message":"[^"]+"\}$/);
});

test('what is not HTTP gets a bare 400, a header too long a bare 431', async () => {
  const { url } = await startTestServer();
  const nonsense = await rawRequest(url, { method: '\u0001', path: '/' });
  expect(nonsense).toBe('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  const long = await rawRequest(url, { method: 'GET', path: '/', headers: { X: 'x'.repeat(70_000) } });
  expect(long).toMatch(/^HTTP\/1\.1 431 [^\n]+\r\nContent-Length: 0\r\n/);
});

test('a body of more than a megabyte is refused', async () => {
  const server = await startTestServer();
  const body = { UserName: 'x'.repeat(1024 * 1024) };
  const answer = await server.post('/api/Auth', body);
  expect([answer.status, await answer.text()]).toEqual([413, '']);
});

test('no answer allows another origin, none is cached, all have a date', async () => {
  const { server, token } = await startSignedIn();
  const paths = ['/.well-known/portero', '/turnstile/v0/api.js', '/api/Usuario', '/nowhere'];
  for (const path of paths) {
    const headers = { origin: 'https://example.com', authorization: `Bearer ${token}` };
    const answer = await fetch(server.url + path, { headers });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Date.parse(answer.headers.get('date') ?? '')).not.toBeNaN();
  }
  const preflight = await fetch(`${server.url}/api/Auth`, { method: 'OPTIONS' });
  expect(preflight.status).toBe(405);
});
