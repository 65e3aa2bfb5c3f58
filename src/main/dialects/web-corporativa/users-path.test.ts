import { beforeEach, describe, expect, it } from 'vitest';
import { callableOff } from '../../http/callable-off';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { usersPath } from './users-path';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const asked = () => system.arrivals.map(({ line }) => line);

describe('where WebCorporativa has its users', () => {
  it('is the real route where that exists, asked once however many need it', async () => {
    system.answer = always(401);
    const paths = await Promise.all([usersPath(system.client), usersPath(system.client)]);
    expect([...paths, await usersPath(system.client)]).toEqual(Array(3).fill('/api/Usuario'));
    expect(asked()).toEqual(['GET /api/Usuario']);
  });

  it('is known for every way of asking the same system', async () => {
    system.answer = always(401);
    await usersPath(system.client);
    await usersPath(callableOff(system.client, new AbortController().signal));
    expect(asked()).toEqual(['GET /api/Usuario']);
  });

  it('is the one of the example where only that exists', async () => {
    system.answer = byRoute({ 'GET /api/Users': always(401) });
    expect([await usersPath(system.client), await usersPath(system.client)]).toEqual(
      Array(2).fill('/api/Users'),
    );
    expect(asked()).toEqual(['GET /api/Usuario', 'GET /api/Users']);
  });

  it.each([404, 429, 502])('is asked again when %i told nothing', async (status) => {
    system.answer = always(status);
    expect(await usersPath(system.client)).toBe('/api/Usuario');
    system.answer = byRoute({ 'GET /api/Users': always(401) });
    expect(await usersPath(system.client)).toBe('/api/Users');
  });

  it('is asked again when nobody answered', async () => {
    system.answer = (request) => request.socket.destroy();
    await expect(usersPath(system.client)).rejects.toMatchObject({ error: { code: 'unreachable' } });
    system.answer = always(401);
    expect(await usersPath(system.client)).toBe('/api/Usuario');
  });
});
