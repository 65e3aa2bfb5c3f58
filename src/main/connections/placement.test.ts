import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionDraft } from '#contract/connection';
import { someConnections, stored, type SomeConnections } from '../testing/some-connections';
import { startTinyStorm, type TinyStorm } from '../testing/tiny-storm';
import { startTinySystem } from '../testing/tiny-system';

const fingerprint = Array.from({ length: 32 }, () => 'A1').join(':');
let system: TinyStorm;
let some: SomeConnections;

/** Somebody is signed in and everything is kept. */
beforeEach(async () => {
  system = await startTinyStorm();
  some = someConnections([
    stored({ id: 'a', address: system.address }),
    stored({
      id: 'web',
      system: 'web-corporativa',
      turnstileSiteKey: 'k',
    }),
  ]);
  const credentials = { userName: 'ana', password: 'pw', keepSession: true, keepPassword: true };
  await some.connections.signIn({ connectionId: 'a', ...credentials });
  system.requests.length = 0;
});

const edit = (draft: Partial<ConnectionDraft>) =>
  some.connections.edit('a', { name: 'a', address: system.address, ...draft });

/** What is left of the session and of what was kept for the place as it was. */
async function remains() {
  const owner = { connectionId: 'a', boundTo: `storm ${system.address}` };
  return {
    phase: some.connections.get('a').session.state().phase,
    password: (await some.vault.password(owner))?.password,
    session: (await some.vault.session(owner)) !== undefined,
  };
}
const everything = { phase: 'signed-in', password: 'pw', session: true };
const nothing = { phase: 'signed-out', password: undefined, session: false };

describe('editing', () => {
  it.each<[string, Partial<ConnectionDraft>]>([
    ['a name', { name: 'Renamed' }],
    ['nothing', {}],
    ['a system that stays the same', { system: 'storm' }],
  ])('changes %s without asking anybody, and the session goes on', async (_what, draft) => {
    const edited = await edit({ ...draft, address: `${system.address}/` });
    expect(edited).toMatchObject({ id: 'a', name: draft.name ?? 'a', address: system.address });
    expect(system.requests).toEqual([]);
    expect(await remains()).toEqual(everything);
    expect(some.left).toEqual([]);
  });

  it('renames while nobody answers', async () => {
    system.stop();
    expect(await edit({ name: 'Renamed' })).toMatchObject({ name: 'Renamed' });
  });

  it.each<[string, () => Partial<ConnectionDraft>]>([
    ['path', () => ({ address: `${system.address}/other` })],
    ['system', () => ({ system: 'api-tickets' })],
    ['certificate', () => ({ trustedFingerprint: fingerprint })],
  ])('another %s makes it another connection: nothing of the old one is left', async (_what, draft) => {
    const before = some.connections.get('a');
    const edited = await edit(draft());
    expect(edited).toMatchObject({ id: 'a', ...draft() });
    expect(before.session.state().phase).toBe('signed-out');
    expect(some.connections.get('a').dialect.system).toBe(edited.system);
    expect(await remains()).toEqual(nothing);
    expect(some.left).toEqual(['a']);
    expect(some.settings.connections[0]).toMatchObject(draft());
  });

  it('asks the new address which system it is', async () => {
    const elsewhere = await startTinySystem((request, response) => {
      const guarded = ['/api/Menu', '/api/Perfil'].includes(request.url ?? '');
      response.writeHead(guarded ? 401 : 404).end();
    });
    expect(await edit({ address: elsewhere.address })).toMatchObject({ system: 'web-corporativa' });
    expect(await remains()).toEqual(nothing);
  });

  it('leaves everything as it was when the new place cannot be had', async () => {
    const { address, stop } = await startTinySystem(() => undefined);
    stop();
    await expect(edit({ address })).rejects.toMatchObject({ error: { code: 'unreachable' } });
    await expect(edit({ address: 'http://corp.invalid' })).rejects.toMatchObject({
      error: { code: 'plain-http' },
    });
    expect(some.connections.list()[0]).toMatchObject({ address: system.address });
    expect(await remains()).toEqual(everything);
  });

  it('changes and empties a site key without anything else', async () => {
    const { connections } = some;
    const draft = { name: 'web', address: 'https://corp.example' };
    expect(await connections.edit('web', { ...draft, turnstileSiteKey: 'k2' })).toMatchObject({
      turnstileSiteKey: 'k2',
      captchaReady: true,
    });
    expect(await connections.edit('web', { ...draft, turnstileSiteKey: '' })).toMatchObject({
      turnstileSiteKey: null,
      captchaReady: false,
    });
  });

  it('does not bring back a connection that was removed meanwhile', async () => {
    const editing = edit({ address: `${system.address}/other` });
    await some.connections.remove('a');
    await expect(editing).rejects.toMatchObject({ error: { code: 'no-such-connection' } });
    expect(some.connections.list().map(({ id }) => id)).toEqual(['web']);
  });
});
