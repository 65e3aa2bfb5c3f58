import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServerCli } from '../../test/support/build-server-cli';
import type { BuiltServerCli } from '../../test/support/build-server-cli';
import { HttpClient } from './testing/http-client';
import { startServerProcess, urlOf } from './testing/server-process';
import { tempDir } from './testing/temp-dir';
import { signIn, startTestServer } from './testing/test-server';

let cli: BuiltServerCli;
beforeAll(async () => {
  cli = await buildServerCli();
}, 60_000);
afterAll(() => cli.remove());

/** Two processes that are started at once on one empty folder. */
async function startTwo(): Promise<HttpClient[]> {
  const args = ['--data-dir', await tempDir(), '--users', '20'];
  const servers = [startServerProcess(cli.file, args), startServerProcess(cli.file, args)];
  return Promise.all(servers.map(async (server) => new HttpClient(await urlOf(server))));
}

test('started at once on an empty folder, both begin with the same people and keys', async () => {
  for (let round = 0; round < 3; round += 1) {
    const [one, other] = await startTwo();
    if (one === undefined || other === undefined) throw new Error('Two were started');
    const token = await signIn(one);
    const people = await Promise.all(
      [one, other].map(async (server) => (await server.get('/api/Usuario', token)).json()),
    );
    expect(people[0]).toHaveLength(20);
    expect(people[1]).toEqual(people[0]);
  }
}, 60_000);

test('writing at once, both do all of it, and each sees what the other wrote', async () => {
  const servers = await startTwo();
  const token = await signIn(servers[0] ?? servers[1]!);
  const rounds = Array.from({ length: 40 }, (_, index) => index);
  const statuses = await Promise.all(
    servers.map(async (server, which) => {
      const seen: number[] = [];
      for (const round of rounds) {
        const Modulos = [{ IdModulo: 1 + (round % 5), BitAgregar: true }];
        const answers = [
          await server.post('/api/PermisoPerfil/guardar-permisos', { IdPerfil: 2, Modulos }, token),
          await server.post('/api/Perfil', { strNombrePerfil: `${which}.${round}` }, token),
        ];
        seen.push(...answers.map(({ status }) => status));
      }
      return seen;
    }),
  );
  expect(new Set(statuses.flat())).toEqual(new Set([200]));
  const profiles = await Promise.all(
    servers.map(async (server) => (await (await server.get('/api/Perfil', token)).json()) as unknown[]),
  );
  expect(profiles[0]).toHaveLength(5 + 80);
  expect(profiles[1]).toEqual(profiles[0]);
}, 60_000);

test('two in one process share a folder as well', async () => {
  const one = await startTestServer();
  const other = await startTestServer({ dataDir: one.dataDir });
  const token = await signIn(one);
  const body = { strNombrePerfil: 'Nueva' };
  const created = [await one.post('/api/Perfil', body, token), await other.post('/api/Perfil', body, token)];
  expect(await Promise.all(created.map(async (answer) => answer.json()))).toMatchObject([
    { IdPerfil: 6 },
    { IdPerfil: 7 },
  ]);
});
