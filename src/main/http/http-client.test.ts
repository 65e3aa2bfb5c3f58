import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../failure/failure';
import { startTinySystem, type TinySystem } from '../testing/tiny-system';
import { plainWords, statusFailure, jsonOf } from './answers';
import { createApiClient, type ApiClient } from './http-client';

let listener: RequestListener;
let system: TinySystem;
let client: ApiClient;

beforeEach(async () => {
  system = await startTinySystem((request, response) => listener(request, response));
  client = createApiClient(() => system.address, fetch);
});

describe('the client of a system', () => {
  it('answers whatever the status, with the text as it came', async () => {
    listener = (_request, response) => response.writeHead(418).end('short and stout');
    expect(await client.send({ method: 'GET', path: '/' })).toMatchObject({
      status: 418,
      text: 'short and stout',
    });
  });

  it('gives up after the time it was given', async () => {
    listener = () => undefined;
    const silent = client.send({ method: 'GET', path: '/', timeoutMs: 50 });
    await expect(silent).rejects.toMatchObject({ error: { code: 'timeout' } });
  });

  it('can be called off', async () => {
    const control = new AbortController();
    listener = () => control.abort();
    const sent = client.send({ method: 'GET', path: '/', signal: control.signal });
    await expect(sent).rejects.toMatchObject({ error: { code: 'cancelled' } });
  });

  it('says unreachable where nobody listens', async () => {
    system.stop();
    const sent = client.send({ method: 'GET', path: '/' });
    await expect(sent).rejects.toMatchObject({ error: { code: 'unreachable' } });
  });

  it('takes plain http where https was asked for as a bad answer', async () => {
    listener = (_request, response) => response.end();
    const overTls = createApiClient(() => system.address.replace('http:', 'https:'), fetch);
    const notTls = { error: { code: 'bad-answer', words: 'not-tls' } };
    await expect(overTls.send({ method: 'GET', path: '/' })).rejects.toMatchObject(notTls);
    const chromium = createApiClient(
      () => system.address,
      () => Promise.reject(new Error('net::ERR_SSL_PROTOCOL_ERROR')),
    );
    await expect(chromium.send({ method: 'GET', path: '/' })).rejects.toMatchObject(notTls);
  });

  it('takes more than it reads as a bad answer', async () => {
    listener = (_request, response) => {
      response.writeHead(200, { 'content-length': 256 * 1024 * 1024 + 1 }).write('x');
    };
    const sent = client.send({ method: 'GET', path: '/' });
    await expect(sent).rejects.toMatchObject({ error: { code: 'bad-answer' } });
  });

  it('gives up on an answer that never ends', async () => {
    listener = (_request, response) => {
      response.writeHead(200).write('x');
    };
    const endless = client.send({ method: 'GET', path: '/', timeoutMs: 50 });
    await expect(endless).rejects.toMatchObject({ error: { code: 'timeout' } });
  });

  it('hands on what the way itself says, however it is wrapped', async () => {
    const said = new Failure('certificate-unknown', { fingerprint: 'AB:CD' });
    const closed = createApiClient(
      () => system.address,
      () => Promise.reject(said),
    );
    await expect(closed.send({ method: 'GET', path: '/' })).rejects.toBe(said);
  });

  it('measures how far the system’s clock is ahead', async () => {
    listener = (_request, response) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString());
      response.end();
    };
    const { skewMs } = await client.send({ method: 'GET', path: '/' });
    expect(Math.round((skewMs ?? 0) / 60_000)).toBe(60);
  });

  it('takes half a JSON text as a bad answer', async () => {
    listener = (_request, response) => response.end('{"token":"abc');
    const answer = await client.send({ method: 'GET', path: '/' });
    expect(() => jsonOf(answer)).toThrow('bad-answer');
  });
});

describe('unhappy statuses', () => {
  const failureOf = async (status: number, body = '', headers: Record<string, string> = {}) => {
    listener = (_request, response) => response.writeHead(status, headers).end(body);
    const answer = await client.send({ method: 'GET', path: '/' });
    return statusFailure(answer, plainWords(answer)).error;
  };

  it('reads how long to wait, in seconds or as a date', async () => {
    expect(await failureOf(429, '', { 'retry-after': '7' })).toMatchObject({
      code: 'throttled',
      retryAfterMs: 7000,
    });
    const { retryAfterMs } = await failureOf(429, '', {
      'retry-after': new Date(Date.now() + 60_000).toUTCString(),
    });
    expect(Math.round((retryAfterMs ?? 0) / 10_000)).toBe(6);
  });

  it('hands on the system’s own words, but no markup and no novels', async () => {
    expect(await failureOf(400, '"Imagen inválida"')).toEqual({
      code: 'rejected',
      status: 400,
      words: 'Imagen inválida',
    });
    expect(await failureOf(500, '<html><body>Stack trace</body></html>')).toEqual({
      code: 'server-failed',
      status: 500,
    });
    expect(await failureOf(400, 'x'.repeat(501))).toEqual({ code: 'rejected', status: 400 });
  });
});
