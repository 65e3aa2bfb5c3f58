import { beforeEach, describe, expect, it } from 'vitest';
import { withLimits } from '../../http/http-client';
import { somePerson } from '../../testing/some-person';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { dialect } from './web-corporativa-dialect';
import { usersPathOf } from './users-path';

let system: ScriptedSystem;
let usersPath: () => Promise<string>;

beforeEach(async () => {
  system = await scriptedSystem();
  usersPath = usersPathOf(system.client);
});

const asked = () => system.arrivals.map(({ line }) => line);

describe('where WebCorporativa has its users', () => {
  it('is the real route where that exists, asked once however many need it', async () => {
    system.answer = always(401);
    const paths = await Promise.all([usersPath(), usersPath()]);
    expect([...paths, await usersPath()]).toEqual(Array(3).fill('/api/Usuario'));
    expect(asked()).toEqual(['GET /api/Usuario']);
  });

  it('is asked once per connection, whatever limits its requests have, one by one or all at once', async () => {
    const bare = system.client;
    const { people, own } = dialect.connect(bare);
    const clients = [
      bare,
      withLimits(bare, { onlyAs: 'ana' }),
      withLimits(bare, { once: true }),
      withLimits(withLimits(bare, { onlyAs: 'bob' }), { once: true, signal: new AbortController().signal }),
    ];
    system.answer = byRoute({ 'GET /api/Users': always(401) });
    const calls = clients.flatMap((client) => [
      () => people?.read(client, 'p'),
      () => people?.delete?.(client, { person: somePerson() }),
      () => people?.imageAddress?.(client, 'p'),
      () => own?.read(client),
      () => people?.listRequest(),
    ]);
    await Promise.allSettled(calls.map(async (call) => call()));
    for (const call of calls) await call()?.catch(() => undefined);
    const probes = asked().filter((line) => line === 'GET /api/Usuario' || line === 'GET /api/Users');
    expect(probes).toEqual(['GET /api/Usuario', 'GET /api/Users']);
    expect(asked().filter((line) => line === 'DELETE /api/Users/p')).toHaveLength(2 * clients.length);
  });

  it('is found out for the connection: a caller that is cancelled does not spoil it for the others', async () => {
    system.answer = always(401);
    const { people } = dialect.connect(system.client);
    const reads = [AbortSignal.abort(), new AbortController().signal].map((signal) =>
      people?.read(withLimits(system.client, { signal }), 'p'),
    );
    await expect(reads[0]).rejects.toMatchObject({ error: { code: 'cancelled' } });
    await expect(reads[1]).rejects.toMatchObject({ error: { status: 401 } });
    expect(asked()).toEqual(['GET /api/Usuario', 'GET /api/Usuario/p']);
  });

  it('is the one of the example where only that exists', async () => {
    system.answer = byRoute({ 'GET /api/Users': always(401) });
    expect([await usersPath(), await usersPath()]).toEqual(Array(2).fill('/api/Users'));
    expect(asked()).toEqual(['GET /api/Usuario', 'GET /api/Users']);
  });

  it.each([404, 429, 502])('is asked again when %i told nothing', async (status) => {
    system.answer = always(status);
    expect(await usersPath()).toBe('/api/Usuario');
    system.answer = byRoute({ 'GET /api/Users': always(401) });
    expect(await usersPath()).toBe('/api/Users');
  });

  it('is asked again when nobody answered', async () => {
    system.answer = (request) => request.socket.destroy();
    await expect(usersPath()).rejects.toMatchObject({ error: { code: 'unreachable' } });
    system.answer = always(401);
    expect(await usersPath()).toBe('/api/Usuario');
  });
});
