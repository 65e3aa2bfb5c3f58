import { describe, expect, it } from 'vitest';
import { sessionView } from '../testing/session-view';
import { someConnections, stored } from '../testing/some-connections';
import { startTinyStorm } from '../testing/tiny-storm';
import { startTinySystem } from '../testing/tiny-system';

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('the list', () => {
  it('shows what IT has set first and leaves the person’s own in their order', () => {
    const managed = [stored({ id: 'managed-a' }), stored({ id: 'managed-b' })];
    const { connections } = someConnections([stored({ id: 'z' }), stored({ id: 'a' })], { managed });
    expect(connections.list().map(({ id, managed: byIt, local }) => [id, byIt, local])).toEqual([
      ['managed-a', true, false],
      ['managed-b', true, false],
      ['z', false, false],
      ['a', false, false],
    ]);
  });

  it('reads what is kept once, however many there are, and sets nothing to work', () => {
    const many = (prefix: string) => Array.from({ length: 50 }, (_, at) => stored({ id: `${prefix}${at}` }));
    const { connections, read } = someConnections(many('own-'), { managed: many('managed-') });
    expect(connections.list()).toHaveLength(100);
    expect(read).toEqual(['connections']);
  });

  it('does not show a connection to a system that it does not know, and keeps it', async () => {
    const own = [stored({ id: 'future', system: 'a-future-system' }), stored({ id: 'a' })];
    const { connections, settings } = someConnections(own, {
      managed: [stored({ id: 'managed-future', system: 'a-future-system' })],
    });
    expect(idsOf(connections.list())).toEqual(['a']);
    expect(() => connections.get('future')).toThrow('no-such-connection');
    await connections.edit('a', { name: 'Renamed', address: 'https://corp.example' });
    connections.reorder(['a']);
    await connections.remove('a');
    expect(settings.connections).toEqual([own[0]]);
  });

  it('takes a new order, whatever it names and leaves out', () => {
    const own = ['a', 'b', 'c', 'd'].map((id) => stored({ id }));
    const { connections, told } = someConnections(own, { managed: [stored({ id: 'managed-a' })] });
    connections.reorder(['d', 'gone', 'managed-a', 'b']);
    expect(idsOf(connections.list())).toEqual(['managed-a', 'd', 'b', 'a', 'c']);
    expect(told).toEqual([['managed-a', 'd', 'b', 'a', 'c']]);
  });
});

describe('what is only for who is signed in', () => {
  it('asks for a session at the connection, or for one anywhere', () => {
    const { connections } = someConnections([stored({ id: 'a' }), stored({ id: 'b' })]);
    expect(() => connections.requireSession(null)).toThrow('not-signed-in');
    connections.get('a').session.accept('token', sessionView({ connectionId: 'a' }));
    expect(() => connections.requireSession('a')).not.toThrow();
    expect(() => connections.requireSession(null)).not.toThrow();
    expect(() => connections.requireSession('b')).toThrow('not-signed-in');
    expect(() => connections.requireSession('c')).toThrow('no-such-connection');
  });
});

describe('adding', () => {
  it('finds out which system answers', async () => {
    const { address } = await startTinyStorm();
    const { connections, settings } = someConnections([]);
    const added = await connections.add({ name: 'Corp', address: `${address}/web/` });
    expect(added).toMatchObject({ name: 'Corp', address: `${address}/web`, systemName: 'Storm' });
    expect(idsOf(settings.connections)).toEqual([added.id]);
  });

  it('takes a chosen system at its word without asking anybody', async () => {
    const { connections } = someConnections([]);
    const draft = { name: 'Corp', address: 'corp.invalid', system: 'web-corporativa', turnstileSiteKey: 'k' };
    expect(await connections.add(draft)).toMatchObject({
      address: 'https://corp.invalid',
      turnstileSiteKey: 'k',
      captchaReady: true,
      allowPlainHttp: false,
      trustedFingerprint: null,
    });
  });

  it('keeps no site key for a system without a captcha', async () => {
    const { connections } = someConnections([]);
    const draft = { name: 'Corp', address: 'corp.invalid', system: 'storm', turnstileSiteKey: 'k' };
    expect(await connections.add(draft)).toMatchObject({ turnstileSiteKey: null, captchaReady: true });
  });

  it('takes the same address and system twice, for a second account', async () => {
    const { connections } = someConnections([]);
    const draft = { name: 'Corp', address: 'corp.invalid', system: 'storm' };
    const ids = [await connections.add(draft), await connections.add(draft)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ['no system answers as one', 'system-unknown', undefined],
    ['the chosen system is unknown', 'system-unknown', 'a-future-system'],
  ])('says so when %s', async (_what, code, system) => {
    const { address } = await startTinySystem((_request, response) => response.writeHead(404).end());
    const { connections, settings } = someConnections([]);
    const adding = connections.add({ name: 'Corp', address, ...(system && { system }) });
    await expect(adding).rejects.toMatchObject({ error: { code } });
    expect(settings.connections).toEqual([]);
  });

  it('says so when nobody answers', async () => {
    const { address, stop } = await startTinySystem(() => undefined);
    stop();
    const { connections } = someConnections([]);
    for (const system of [undefined, 'storm']) {
      const adding = connections.add({ name: 'Corp', address, ...(system && { system }) });
      await expect(adding).rejects.toMatchObject({ error: { code: 'unreachable' } });
    }
  });

  it('does not go over plain http to another computer until that is allowed', async () => {
    const { connections } = someConnections([]);
    const draft = { name: 'Corp', address: 'http://corp.invalid', system: 'storm' };
    await expect(connections.add(draft)).rejects.toMatchObject({ error: { code: 'plain-http' } });
    expect(await connections.add({ ...draft, allowPlainHttp: true })).toMatchObject({
      address: 'http://corp.invalid',
      allowPlainHttp: true,
    });
  });
});

describe('removing', () => {
  it('ends the session and forgets what was kept, also as the last one used', async () => {
    const { address } = await startTinyStorm();
    const { connections, settings, vault, told, left } = someConnections([stored({ id: 'a', address })]);
    const credentials = { userName: 'ana', password: 'pw', keepSession: true, keepPassword: true };
    await connections.signIn({ connectionId: 'a', ...credentials });
    expect(settings.lastConnectionId).toBe('a');
    const { session } = connections.get('a');
    await connections.remove('a');
    expect(session.state().phase).toBe('signed-out');
    const owner = { connectionId: 'a', boundTo: `storm ${address}` };
    expect(await vault.password(owner)).toBeUndefined();
    expect(await vault.session(owner)).toBeUndefined();
    expect(settings).toMatchObject({ connections: [], lastConnectionId: null });
    expect([told.at(-1), left]).toEqual([[], ['a']]);
    await expect(connections.remove('a')).rejects.toMatchObject({ error: { code: 'no-such-connection' } });
  });

  it('leaves what IT has set', async () => {
    const { connections } = someConnections([], { managed: [stored({ id: 'managed-a' })] });
    await expect(connections.remove('managed-a')).rejects.toMatchObject({ error: { code: 'managed' } });
    const renaming = connections.edit('managed-a', { name: 'Mine', address: 'https://corp.example' });
    await expect(renaming).rejects.toMatchObject({ error: { code: 'managed' } });
    expect(connections.list()).toMatchObject([{ id: 'managed-a', name: 'managed-a' }]);
  });
});
