import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createRemoteCaptchaVerifier } from './captcha-verifier';

type Listener = (...parameters: Parameters<RequestListener>) => void | Promise<void>;

/** A siteverify that answers as told, and what became of the check. */
async function setUp(listener: Listener, timeoutMs?: number) {
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const failures: string[] = [];
  const verifier = createRemoteCaptchaVerifier({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/siteverify`,
    secret: 'the-secret',
    onFailure: (reason) => failures.push(reason),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return { verifier, failures };
}

const answer =
  (status: number, body: string): Listener =>
  (_request, response) => {
    response.writeHead(status).end(body);
  };

test('asks by a form with secret and response only, and believes a yes', async () => {
  const asked: unknown[] = [];
  const { verifier } = await setUp(async (request, response) => {
    const fields = [...new URLSearchParams(await text(request))];
    asked.push([request.method, request.headers['content-type'], fields]);
    response.end('{"success":true,"hostname":"x","metadata":{"ephemeral_id":1}}');
  });
  expect(await verifier.verify('a token+&=')).toBe(true);
  expect(asked).toEqual([
    [
      'POST',
      'application/x-www-form-urlencoded;charset=UTF-8',
      [
        ['secret', 'the-secret'],
        ['response', 'a token+&='],
      ],
    ],
  ]);
});

test.each([
  ['a no', answer(200, '{"success":false,"error-codes":["invalid-input-response"]}')],
  ['a yes with an error status', answer(500, '{"success":true}')],
  ['a yes that is a text', answer(200, '{"success":"true"}')],
  ['no answer in JSON', answer(200, '<html>captive portal</html>')],
  ['nothing', answer(200, '')],
])('%s is a no', async (_name, listener) => {
  const { verifier } = await setUp(listener);
  expect(await verifier.verify('token')).toBe(false);
});

test('a redirect is not followed: it would carry the secret away', async () => {
  const paths: string[] = [];
  const { verifier } = await setUp((request, response) => {
    paths.push(request.url ?? '');
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  expect(await verifier.verify('token')).toBe(false);
  expect(paths).toEqual(['/siteverify']);
});

test('silence is a no after the time limit, and is told without secret or token', async () => {
  const { verifier, failures } = await setUp(() => undefined, 20);
  expect(await verifier.verify('token')).toBe(false);
  expect(failures).toEqual(['TimeoutError']);
});

test('a token longer than Turnstile allows is refused without asking', async () => {
  let asked = false;
  const { verifier } = await setUp((_request, response) => {
    asked = true;
    response.end('{"success":true}');
  });
  expect(await verifier.verify('x'.repeat(2049))).toBe(false);
  expect(asked).toBe(false);
});
