import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { serverOptionsSchema } from '#contract/local-server';
import { runServer } from './run-server';
import { HttpClient } from './testing/http-client';
import { tempDir } from './testing/temp-dir';
import { beginSlowSignIn } from './testing/slow-sign-in';
import { SYSTEMS } from './testing/systems';
import { signIn, startTestServer } from './testing/test-server';
import { FAST_ITERATIONS } from './testing/test-storage';

const CONTEXT = { passwordIterations: FAST_ITERATIONS, logLevel: 'silent' } as const;

async function run(dataDir: string, port = 0) {
  const server = await runServer(serverOptionsSchema.parse({ dataDir, port, users: 7 }), CONTEXT);
  onTestFinished(() => server.close());
  return server;
}

test('it listens on 127.0.0.1 and nowhere else', async () => {
  const server = await run(await tempDir());
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const elsewhere = connect(Number(new URL(server.url).port), '127.0.0.2');
  await expect(once(elsewhere, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a port that is taken is told as such, and the database is let go', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const dataDir = await tempDir();
  await expect(run(dataDir, (other.address() as AddressInfo).port)).rejects.toMatchObject({
    code: 'port-taken',
  });
  await expect(run(dataDir)).resolves.toBeDefined();
});

test('tokens and changes outlive a restart', async () => {
  const dataDir = await tempDir();
  const first = await run(dataDir);
  const token = await signIn(new HttpClient(first.url));
  const path = '/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890';
  await new HttpClient(first.url).put(path, { IdPerfil: 2, Activo: false }, token);
  await first.close();

  const second = new HttpClient((await run(dataDir)).url);
  expect(await (await second.get(path, token)).json()).toMatchObject({ Activo: false });
});

test('closing finishes the requests in flight; a second close is the first one', async () => {
  const server = await runServer(serverOptionsSchema.parse({ dataDir: await tempDir() }), {
    logLevel: 'silent',
  });
  const client = new HttpClient(server.url);
  const request = await beginSlowSignIn(client);
  const closed = Promise.all([server.close(), server.close()]);
  const answer = await request.finish();
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*"token":"[\w-]+\.[\w-]+\.[\w-]+"/);
  expect(answer).toMatch(/^connection: close\r$/im);
  await closed;
  await expect(client.get('/')).rejects.toThrow('fetch failed');
});

test.each(['three', 'toString', 'Storm', ''])(
  'a token lifetime of a system "%s" is refused before anything is made',
  async (system) => {
    const dataDir = join(await tempDir(), 'data');
    const options = serverOptionsSchema.parse({ dataDir, tokenLifetimesS: { storm: 1, [system]: 1 } });
    await expect(runServer(options, CONTEXT)).rejects.toMatchObject({
      code: 'bad-options',
      message: expect.stringContaining('api-tickets, storm, web-corporativa'),
    });
    await expect(access(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

test('a system’s tokens live as its documents say unless another lifetime is asked for', async () => {
  const server = await startTestServer({ tokenLifetimesS: { storm: 5 } });
  const lifetimes = SYSTEMS.map(async ({ system, signIn: signInTo }) => {
    const { iat = 0, exp = 0 } = decodeJwt(await signInTo(server));
    return [system, exp - iat];
  });
  expect(await Promise.all(lifetimes)).toEqual([
    ['web-corporativa', 30 * 60],
    ['api-tickets', 10 * 24 * 60 * 60],
    ['storm', 5],
  ]);
});
