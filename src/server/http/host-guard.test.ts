import { describe, expect, test } from 'vitest';
import { rawRequest } from '../testing/raw-request';
import { startTestServer } from '../testing/test-server';
import { isLoopbackHost } from './host-guard';

test.each(['127.0.0.1', '127.0.0.1:80', 'localhost', 'LocalHost:12345', '[::1]', '[::1]:9'])(
  '%s is us',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each([
  undefined,
  '',
  'example.com',
  'localhost.example.com',
  '127.0.0.1.example.com',
  'example.com:127',
  '127.0.0.2',
  '0.0.0.0',
  '[::2]',
  'localhost:',
  'localhost:port',
  ' localhost',
  'localhost@example.com',
])('%s is not us', (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});

describe('a request for another host', () => {
  test.each(['/.well-known/portero', '/turnstile/v0/api.js', '/api/Usuario', '/nowhere'])(
    'is answered 421 without a body: %s',
    async (path) => {
      const { url } = await startTestServer();
      const answer = await rawRequest(url, { method: 'GET', path, headers: { Host: 'rebound.example' } });
      expect(answer).toMatch(/^HTTP\/1\.1 421 /);
      expect(answer).toMatch(/\r\n\r\n$/);
    },
  );

  test('cannot sign in', async () => {
    const { url } = await startTestServer();
    const headers = { Host: 'rebound.example', 'Content-Type': 'application/json' };
    const answer = await rawRequest(url, { method: 'POST', path: '/api/Auth', headers, body: '{}' });
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  });
});
