import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServerCli } from '../../test/support/build-server-cli';
import type { BuiltServerCli } from '../../test/support/build-server-cli';
import { DISCOVERY_PATH, discoverySchema } from '#contract/local-server';
import { SERVER_DIALECTS } from './dialects/registry';
import { databaseFile } from './storage/database-file';
import { HttpClient } from './testing/http-client';
import { startServerProcess, urlOf } from './testing/server-process';
import { beginSlowSignIn } from './testing/slow-sign-in';
import { attributes } from './testing/storm-users';
import { API_TICKETS, STORM, SYSTEMS } from './testing/systems';
import { tempDir } from './testing/temp-dir';
import { signIn } from './testing/test-server';

let cli: BuiltServerCli;
beforeAll(async () => {
  cli = await buildServerCli();
}, 60_000);
afterAll(() => cli.remove());

const start = (...args: string[]) => startServerProcess(cli.file, args);

describe('starting and stopping', () => {
  test('the one line on standard output is the address; nothing is logged', async () => {
    const server = start('--data-dir', await tempDir(), '--users', '5');
    const stdout = text(server.child.stdout);
    await server.firstEvent();
    server.child.kill('SIGTERM');
    expect(await stdout).toMatch(/^\{"event":"listening","url":"http:\/\/127\.0\.0\.1:\d+"\}\n$/);
    expect(await server.stderr).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes the request in flight, then ends with 0',
    async (signal) => {
      const server = start('--data-dir', await tempDir(), '--users', '5');
      const client = new HttpClient(await urlOf(server));
      const request = await beginSlowSignIn(client);
      server.child.kill(signal);
      await expect.poll(() => client.get('/').catch(() => 'refused'), { interval: 5 }).toBe('refused');
      expect(await request.finish()).toMatch(/^HTTP\/1\.1 200 OK/);
      expect(await server.ended).toEqual({ code: 0, signal: null });
    },
  );

  test('--help explains itself and ends with 0', async () => {
    const server = start('--help');
    expect(await text(server.child.stdout)).toContain('--data-dir DIR');
    expect(await server.ended).toMatchObject({ code: 0 });
  });
});

describe('failures are one line for programs, one sentence for people, and an exit code', () => {
  test('a port that is taken', async () => {
    const first = start('--data-dir', await tempDir(), '--users', '5');
    const { port } = new URL(await urlOf(first));
    const second = start('--data-dir', await tempDir(), '--users', '5', '--port', port);
    expect(await second.firstEvent()).toMatchObject({ event: 'failed', code: 'port-taken' });
    expect(await second.stderr).toBe(
      `Port ${port} is not free. Choose another --port, or 0 to let the system choose.\n`,
    );
    expect(await second.ended).toMatchObject({ code: 1 });
  });

  test('bad options', async () => {
    const server = start('--users', 'many');
    expect(await server.firstEvent()).toMatchObject({ event: 'failed', code: 'bad-options' });
    expect(await server.stderr).toContain('See --help.');
    expect(await server.ended).toMatchObject({ code: 2 });
  });

  test('a proxy that is no address', async () => {
    const server = start('--data-dir', await tempDir(), '--trusted-proxy', 'proxy.example');
    expect(await server.firstEvent()).toMatchObject({ event: 'failed', code: 'bad-options' });
    expect(await server.ended).toMatchObject({ code: 2 });
  });

  test('a data folder that cannot be made', async () => {
    const server = start('--data-dir', '/proc/portero');
    expect(await server.firstEvent()).toMatchObject({ event: 'failed', code: 'data-dir-unwritable' });
    expect(await server.ended).toMatchObject({ code: 1 });
  });

  test('a damaged database, which --set-aside-damaged puts out of the way', async () => {
    const dataDir = await tempDir();
    const file = databaseFile(dataDir);
    await writeFile(file, 'no database');
    const refused = start('--data-dir', dataDir);
    expect(await refused.firstEvent()).toMatchObject({ event: 'failed', code: 'database-corrupt', file });
    expect(await refused.stderr).toContain('--set-aside-damaged');
    expect(await refused.ended).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('no database');

    const helped = start('--data-dir', dataDir, '--set-aside-damaged', '--users', '5');
    await urlOf(helped);
    helped.child.kill('SIGTERM');
    const log = await helped.stderr;
    expect(log).toContain(`${file}.damaged-`);
    expect(log.trim().split('\n')).toHaveLength(1);
  });
});

test('every system is in the built program, with the lifetime that was asked for', async () => {
  const lifetimes = ['--token-lifetime', '77', '--token-lifetime', 'storm=7'];
  const server = start('--data-dir', await tempDir(), '--users', '5', ...lifetimes);
  const client = new HttpClient(await urlOf(server));
  const { systems } = discoverySchema.parse(await (await client.get(DISCOVERY_PATH)).json());
  expect(systems).toEqual(SERVER_DIALECTS.map(({ system, path }) => ({ id: system, path })));
  for (const { system, signIn: signInTo } of SYSTEMS) {
    const { iat = 0, exp = 0 } = decodeJwt(await signInTo(client));
    expect([system, exp - iat]).toEqual([system, system === 'storm' ? 7 : 77]);
  }
});

test('an answered change survives a kill', async () => {
  const args = ['--data-dir', await tempDir(), '--users', '7'];
  const path = '/api/Usuario/a1b2c3d4-e5f6-7890-abcd-ef1234567890';
  const first = start(...args);
  const client = new HttpClient(await urlOf(first));
  const token = await signIn(client);
  for (const Activo of [false, true, false]) {
    const answer = await client.put(path, { IdPerfil: 4, Activo }, token);
    expect(answer.status).toBe(200);
  }
  first.child.kill('SIGKILL');
  expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });

  const again = new HttpClient(await urlOf(start(...args)));
  expect(await (await again.get(path, token)).json()).toMatchObject({ IdPerfil: 4, Activo: false });
});

test('the log, at its most talkative, holds no password, no token and no body', async () => {
  const server = start('--data-dir', await tempDir(), '--users', '5', '--log-level', 'trace');
  const client = new HttpClient(await urlOf(server));
  const token = await signIn(client);
  await client.get(`/api/Usuario?token=${token}`, token);
  await client.put('/api/Usuario/x', '{"IdPerfil":"secreto"', token);
  await client.post('/api/Auth', '{"Password":"secreto"');
  const others = [await API_TICKETS.signIn(client), await STORM.signIn(client)];
  for (const other of others) {
    await client.get(`/storm/api/users?token=${other}`, other);
    await client.post(`/api/usuario/login?x=${other}`, { Correo: 'x', Password: 'secreto' }, other);
    await client.post('/api/auth/login', { username: 'x', password: 'secreto' }, other);
    await client.post('/storm/api/users', attributes({ username: 'x', password: 'secreto' }), others[1]);
  }
  server.child.kill('SIGTERM');
  const log = await server.stderr;
  expect(log).toContain('"path":"/api/Usuario"');
  const payloads = [token, ...others].map((each) => each.split('.')[1] ?? '');
  for (const secret of ['Admin123456!', 'secreto', ...payloads, 'Bearer']) {
    expect(log).not.toContain(secret);
  }
});
