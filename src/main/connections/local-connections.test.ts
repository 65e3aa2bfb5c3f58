import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { DISCOVERY_PATH, type Discovery } from '#contract/local-server';
import { TURNSTILE_SCRIPT_URL } from '#contract/wire/turnstile';
import { someConnections, type SomeConnections } from '../testing/some-connections';
import { startTinySystem } from '../testing/tiny-system';

let document: Discovery;
let server: { address: string };
let some: SomeConnections;
/** What answers there in place of the server. */
let instead: RequestListener | undefined;

/** Stands for the local server, whose process needs Electron: it describes itself as the real one does. */
async function startServer(): Promise<{ address: string }> {
  return startTinySystem((request, response) => {
    if (instead) instead(request, response);
    else if (request.url === DISCOVERY_PATH) response.end(JSON.stringify(document));
    else response.writeHead(404).end();
  });
}

beforeEach(async () => {
  instead = undefined;
  document = {
    product: 'portero-local-server',
    systems: [
      { id: 'web-corporativa', path: '/' },
      { id: 'a-future-system', path: '/future' },
      { id: 'storm', path: '/storm/' },
      { id: 'api-tickets', path: '//elsewhere.example/tickets' },
    ],
    turnstile: { siteKey: 'local-key', scriptPath: '/turnstile/v0/api.js', siteverifyPath: '/verify' },
  };
  server = await startServer();
  const localServer = {
    start: () => Promise.resolve(server.address),
    get address() {
      return server.address;
    },
  };
  some = someConnections([], { localServer });
});

describe('the local server’s connections', () => {
  it('are one for each system that is known, each under its own path, and never out of its origin', async () => {
    const first = await some.connections.openLocal();
    const { address } = server;
    expect(first).toMatchObject({ id: 'local', name: 'Portero', address, local: true, captchaReady: true });
    expect(some.connections.list()).toMatchObject([
      { id: 'local', turnstileSiteKey: 'local-key', managed: false },
      { id: 'local-storm', name: 'Storm', address: `${address}/storm`, turnstileSiteKey: null, local: true },
    ]);
    expect(some.connections.list()).toHaveLength(2);
    expect(some.settings.connections).toEqual([]);
  });

  it('follow the server to another port', async () => {
    await some.connections.openLocal();
    server = await startServer();
    const { address } = server;
    expect(some.connections.list().map((connection) => connection.address)).toEqual([
      address,
      `${address}/storm`,
    ]);
    const { scriptUrl } = await some.connections.get('local').captchaHost();
    expect(scriptUrl).toBe(`${address}/turnstile/v0/api.js`);
  });

  it('cannot be edited, and come back after they were removed', async () => {
    await some.connections.openLocal();
    const editing = some.connections.edit('local-storm', { name: 'Mine', address: server.address });
    await expect(editing).rejects.toMatchObject({ error: { code: 'managed' } });
    await some.connections.remove('local');
    expect(some.connections.list().map(({ id }) => id)).toEqual(['local-storm']);
    await some.connections.openLocal();
    expect(some.connections.list().map(({ id }) => id)).toEqual(['local', 'local-storm']);
  });

  it('are none when it plays nothing that is known', async () => {
    document.systems = [{ id: 'a-future-system', path: '/' }];
    const opening = some.connections.openLocal();
    await expect(opening).rejects.toMatchObject({ error: { code: 'local-server-failed' } });
    expect(some.connections.list()).toEqual([]);
  });
});

describe('a local server’s address entered by hand', () => {
  const add = (draft: { address?: string; system?: string; turnstileSiteKey?: string }) =>
    some.connections.add({ name: 'Demo', address: server.address, ...draft });

  it('becomes that of the system, with its captcha', async () => {
    const added = await add({});
    expect(added).toMatchObject({ system: 'web-corporativa', turnstileSiteKey: 'local-key', local: false });
    const { scriptUrl } = await some.connections.get(added.id).captchaHost();
    expect(scriptUrl).toBe(`${server.address}/turnstile/v0/api.js`);
  });

  it('leads to the chosen system, or to the one at the path that was entered', async () => {
    const storm = { system: 'storm', address: `${server.address}/storm` };
    expect(await add({ system: 'storm' })).toMatchObject(storm);
    expect(await add({ address: `${server.address}/storm/` })).toMatchObject(storm);
  });

  it('has no captcha while nobody answers there, and Cloudflare’s once something else does', async () => {
    const { id } = await add({});
    instead = (request) => request.socket.destroy();
    await expect(some.connections.get(id).captchaHost()).rejects.toMatchObject({
      error: { code: 'unreachable' },
    });
    instead = (_request, response) => void response.writeHead(404).end();
    expect((await some.connections.get(id).captchaHost()).scriptUrl).toBe(TURNSTILE_SCRIPT_URL);
  });

  it('keeps a site key that was entered', async () => {
    expect(await add({ turnstileSiteKey: 'mine' })).toMatchObject({ turnstileSiteKey: 'mine' });
  });

  it('asks for the site key again when it was emptied', async () => {
    const { id } = await add({ turnstileSiteKey: 'mine' });
    const edited = await some.connections.edit(id, { name: 'Demo', address: server.address });
    expect(edited.turnstileSiteKey).toBe('local-key');
  });

  it('is refused for a system that it does not play', async () => {
    document.systems = [{ id: 'storm', path: '/' }];
    const adding = add({ system: 'web-corporativa' });
    await expect(adding).rejects.toMatchObject({ error: { code: 'system-unknown' } });
  });
});
