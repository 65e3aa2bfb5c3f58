import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ConnectionDraft } from '#contract/connection';
import { call, valueOf } from '../support/bridge-calls';
import { selfSigned } from '../support/certificates';
import { expect, test as base } from '../support/app';
import { startForwardProxy, type ForwardProxy, type KnownName } from '../support/forward-proxy';
import { startSecureFront, type SecureFront } from '../support/secure-front';
import type { TestCertificate } from '../support/certificates';

const test = base.extend<{
  /** Puts TLS with this certificate in front of a server. */
  secure: (target: string, certificate: TestCertificate) => Promise<SecureFront>;
  /** Starts a forward proxy that knows these names. */
  forwardProxy: (names: Record<string, KnownName>) => Promise<ForwardProxy>;
}>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  secure: async ({}, use) => {
    const fronts: SecureFront[] = [];
    await use(async (target, certificate) => {
      const front = await startSecureFront(target, certificate);
      fronts.push(front);
      return front;
    });
    for (const front of fronts) front.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  forwardProxy: async ({}, use) => {
    const proxies: ForwardProxy[] = [];
    await use(async (names) => {
      const proxy = await startForwardProxy(names);
      proxies.push(proxy);
      return proxy;
    });
    for (const proxy of proxies) proxy.close();
  },
});

const inspect = async (page: Page, draft: Omit<ConnectionDraft, 'name'>) =>
  valueOf(await call(page, 'connections/test', draft));
const signInAt = (page: Page, connectionId: string) =>
  call(page, 'session/sign-in', {
    connectionId,
    userName: 'admin',
    password: 'Admin123456!',
    keepSession: false,
    keepPassword: false,
  });
const namesOf = async (page: Page) => valueOf(await call(page, 'connections/list')).map(({ name }) => name);

test('a certificate of an unknown issuer: told with its fingerprint, works once it is trusted', async ({
  start,
  serve,
  secure,
}) => {
  const { server } = await serve();
  const certificate = await selfSigned('corp.example');
  const { fingerprint } = certificate;
  const front = await secure(server.url, certificate);
  const { page } = await start();
  const unknown = { code: 'certificate-unknown', fingerprint };

  const before = await inspect(page, { address: front.url });
  expect(before).toMatchObject({
    problem: unknown,
    candidates: [],
    certificate: { fingerprint, subject: 'CN=corp.example', issuer: 'CN=corp.example', trust: 'nobody' },
  });
  const draft = { name: 'Corp', address: front.url };
  expect(await call(page, 'connections/add', draft)).toEqual({ ok: false, error: unknown });
  expect(front.requests).toEqual([]);

  const after = await inspect(page, { address: front.url, trustedFingerprint: fingerprint });
  expect(after).toMatchObject({ problem: null, certificate: { fingerprint, trust: 'chosen' } });
  const storm = after.candidates.find(({ system }) => system === 'storm');
  expect(storm?.address.startsWith(front.url)).toBe(true);
  const added = valueOf(
    await call(page, 'connections/add', { ...draft, system: 'storm', trustedFingerprint: fingerprint }),
  );
  expect(added).toMatchObject({ address: storm?.address, trustedFingerprint: fingerprint });
  expect(valueOf(await signInAt(page, added.id))).toMatchObject({ userName: 'admin' });
});

test('a trusted certificate is trusted nowhere else, and nothing else is trusted in its place', async ({
  start,
  serve,
  secure,
}) => {
  const { server } = await serve();
  const [mine, other] = await Promise.all([selfSigned('corp.example'), selfSigned('corp.example')]);
  const front = await secure(server.url, mine);
  const elsewhere = await secure(server.url, mine);
  const { page } = await start();
  const draft = { name: 'Corp', address: front.url, system: 'storm', trustedFingerprint: mine.fingerprint };
  const { id } = valueOf(await call(page, 'connections/add', draft));
  valueOf(await signInAt(page, id));

  // The same certificate at another origin, and at the same one for whoever has not chosen it.
  for (const address of [elsewhere.url, front.url]) {
    expect((await inspect(page, { address })).problem).toEqual({
      code: 'certificate-unknown',
      fingerprint: mine.fingerprint,
    });
  }
  // Another one where the trusted one was.
  front.show(other);
  const refused = { code: 'certificate-unknown', fingerprint: other.fingerprint };
  expect(await signInAt(page, id)).toEqual({ ok: false, error: refused });
  expect((await inspect(page, draft)).certificate).toMatchObject({
    fingerprint: other.fingerprint,
    trust: 'nobody',
  });
  expect(elsewhere.requests).toEqual([]);
  // Not by number: the list that the sign-in began is on its way over the certificate that is trusted.
  expect(front.requestsOver(mine)).not.toEqual([]);
  expect(front.requestsOver(other)).toEqual([]);
});

test('a wrong name is told and can be trusted; a date that is over cannot', async ({
  start,
  serve,
  secure,
}) => {
  const { server } = await serve();
  const misnamed = await selfSigned('other.example', { onlyName: true });
  const over = await selfSigned('corp.example', { validTo: new Date('2021-01-01') });
  const front = await secure(server.url, misnamed);
  const { page } = await start();
  const address = front.url;
  expect((await inspect(page, { address })).problem).toEqual({
    code: 'certificate-unknown',
    fingerprint: misnamed.fingerprint,
    words: 'ERR_CERT_COMMON_NAME_INVALID',
  });
  const trusting = await inspect(page, { address, trustedFingerprint: misnamed.fingerprint });
  expect(trusting).toMatchObject({ problem: null, certificate: { trust: 'chosen' } });

  front.show(over);
  for (const trustedFingerprint of [undefined, over.fingerprint]) {
    const report = await inspect(page, { address, ...(trustedFingerprint && { trustedFingerprint }) });
    expect(report).toMatchObject({ certificate: { fingerprint: over.fingerprint, trust: 'nobody' } });
    expect(report.problem).toEqual({ code: 'certificate-unknown', words: 'ERR_CERT_DATE_INVALID' });
  }
});

test('the computer’s proxy is used; plain http through it only once it is allowed', async ({
  start,
  serve,
  secure,
  forwardProxy,
}) => {
  const { server } = await serve();
  const certificate = await selfSigned('corp.example', { onlyName: true });
  const front = await secure(server.url, certificate);
  const proxy = await forwardProxy({ 'corp.example': { plain: server.url, tunnelPort: front.port } });
  const env = { http_proxy: proxy.url, https_proxy: proxy.url, no_proxy: '' };
  const { page } = await start({ env });
  const address = 'http://corp.example/storm';

  expect(await inspect(page, { address })).toMatchObject({
    plainHttp: true,
    problem: { code: 'plain-http' },
    routes: [],
  });
  const draft = { name: 'Corp', address, system: 'storm' };
  expect(await call(page, 'connections/add', draft)).toEqual({ ok: false, error: { code: 'plain-http' } });
  expect(proxy.requests).toEqual([]);

  const report = await inspect(page, { address, allowPlainHttp: true });
  expect(report).toMatchObject({
    plainHttp: true,
    problem: null,
    candidates: [{ system: 'storm', address }],
  });
  const added = valueOf(await call(page, 'connections/add', { ...draft, allowPlainHttp: true }));
  expect(added).toMatchObject({ allowPlainHttp: true, address });
  valueOf(await signInAt(page, added.id));
  expect(proxy.requests).toContain(`POST ${address}/api/auth/login`);

  const secured = { address: 'https://corp.example/storm', trustedFingerprint: certificate.fingerprint };
  expect(await inspect(page, secured)).toMatchObject({ problem: null, candidates: [{ system: 'storm' }] });
  expect(proxy.requests).toContain('CONNECT corp.example:443');
});

test('connections that IT has set are listed first and stay as they are', async ({
  start,
  profile,
  serve,
}) => {
  const { server } = await serve();
  const file = join(profile, 'it.json');
  const entry = { id: 'head-office', name: 'Head office', address: `${server.url}/storm`, system: 'storm' };
  writeFileSync(file, JSON.stringify({ version: 1, connections: [entry] }));
  const env = { PORTERO_CONNECTIONS: file };
  const first = await start({ env });
  const { page } = first;
  await call(page, 'connections/add', { name: 'Mine', address: 'corp.example', system: 'storm' });
  const [managed] = valueOf(await call(page, 'connections/list'));
  expect(managed).toMatchObject({ id: 'managed-head-office', name: 'Head office', managed: true });
  expect(await namesOf(page)).toEqual(['Head office', 'Mine']);
  const connectionId = 'managed-head-office';
  const error = { ok: false, error: { code: 'managed' } };
  expect(await call(page, 'connections/remove', { connectionId })).toEqual(error);
  const changed = { connectionId, name: 'Other', address: 'corp.example', system: 'storm' };
  expect(await call(page, 'connections/edit', changed)).toEqual(error);
  expect(valueOf(await signInAt(page, connectionId))).toMatchObject({ userName: 'admin' });
  expect(valueOf(await call(page, 'app/notices')).map(({ code }) => code)).not.toContain(
    'managed-unreadable',
  );
  await first.quit();

  writeFileSync(file, '{"version":1,"connections":[{"id":"head');
  const second = await start({ env });
  expect(await namesOf(second.page)).toEqual(['Mine']);
  expect(valueOf(await call(second.page, 'app/notices'))).toContainEqual({
    code: 'managed-unreadable',
    file: 'it.json',
  });
});

test('order and changes outlive a restart; another address ends the session', async ({ start, serve }) => {
  const { server } = await serve();
  const first = await start();
  const { page } = first;
  for (const name of ['One', 'Two', 'Three']) {
    const draft = { name, address: server.url, system: 'storm' };
    valueOf(await call(page, 'connections/add', draft));
  }
  const [one, two, three] = valueOf(await call(page, 'connections/list'));
  const id = two?.id ?? '';
  valueOf(await signInAt(page, id));
  const session = async () => valueOf(await call(page, 'session/state', { connectionId: id })).phase;
  const place = { connectionId: id, address: two?.address ?? '', system: 'storm' };

  valueOf(await call(page, 'connections/edit', { ...place, name: 'Zwei' }));
  expect(await session()).toBe('signed-in');
  valueOf(await call(page, 'connections/edit', { ...place, name: 'Zwei', address: 'https://corp.example' }));
  expect(await session()).toBe('signed-out');

  const connectionIds = [three?.id ?? '', id, one?.id ?? ''];
  valueOf(await call(page, 'connections/reorder', { connectionIds }));
  valueOf(await call(page, 'connections/remove', { connectionId: one?.id ?? '' }));
  await first.quit();
  const second = await start();
  expect(await namesOf(second.page)).toEqual(['Three', 'Zwei']);
  const [, zwei] = valueOf(await call(second.page, 'connections/list'));
  expect(zwei).toMatchObject({ id, address: 'https://corp.example' });
});

test('the local server yields a connection for each system that it plays', async ({ start }) => {
  const { page } = await start();
  const systems = valueOf(await call(page, 'systems/list'));
  const first = valueOf(await call(page, 'local-server/open'));
  expect(first).toMatchObject({ id: 'local', name: 'Portero', system: 'web-corporativa', local: true });
  const list = valueOf(await call(page, 'connections/list'));
  expect(new Set(list.map(({ system }) => system))).toEqual(new Set(systems.map(({ id }) => id)));
  expect(list.every(({ local, captchaReady }) => local && captchaReady)).toBe(true);
  valueOf(await signInAt(page, 'local-storm'));
});
