import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { TURNSTILE_DUMMY_TOKEN } from '#contract/wire/turnstile';
import { startTestServer } from '../../../src/server/testing/test-server';
import { storm } from '../statements/storm/sign-in';
import { webCorporativa } from '../statements/web-corporativa/sign-in';
import type { GivenSettings } from './given-settings';
import { openGivenTarget } from './given-target';
import type { Need } from './target';

const NEEDS: readonly Need[] = [
  'nothing',
  'address',
  'captcha',
  'session',
  'sign-ins',
  'writes',
  'local-server',
];
const JDOE = { userName: 'jdoe', password: 's3cr3t' };

/** What an installation lacks, need by need, after looking at it. */
async function lacking(system: typeof storm, settings: Partial<GivenSettings> & { url: string }) {
  const { lacks } = await openGivenTarget(system, { system: system.id, allowWrites: false, ...settings });
  return Object.fromEntries(
    NEEDS.map((need) => [need, lacks(need)]).filter(([, word]) => word !== undefined),
  );
}

/** Something that is no local server: it answers 404 to everything. */
async function somethingElse(): Promise<string> {
  const server = createServer((_request, response) => void response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/prefix/`;
}

test('a local server is found with its systems and its captcha tokens', async () => {
  const { url } = await startTestServer();
  const { target } = await openGivenTarget(storm, { url, system: 'storm', allowWrites: false });
  expect(target.address).toBe(`${url}/storm`);
  expect(await lacking(webCorporativa, { url, ...JDOE, allowWrites: true })).toEqual({
    'local-server': 'needs the local server',
  });
  const opened = await openGivenTarget(webCorporativa, {
    url,
    system: 'web-corporativa',
    ...JDOE,
    allowWrites: false,
  });
  expect((await opened.target.signedIn()).status).toBe(200);
  expect(opened.secrets()).toHaveLength(2);
  expect(opened.secrets()).toContain(JDOE.password);
});

test('without credentials, what needs nobody is left', async () => {
  const url = await somethingElse();
  const address = (await openGivenTarget(storm, { url, system: 'storm', allowWrites: true })).target.address;
  expect(address).toBe(url.replace(/\/$/, ''));
  expect(await lacking(storm, { url, allowWrites: true })).toEqual({
    session: 'needs credentials',
    'sign-ins': 'needs credentials',
    writes: 'needs credentials',
    'local-server': 'needs the local server',
  });
});

test('one captcha token is enough for one sign-in, the one of the test keys for any number', async () => {
  const url = await somethingElse();
  const none = { 'local-server': 'needs the local server', writes: 'needs --allow-writes' };
  const more = { captcha: 'needs more captcha tokens', 'sign-ins': 'needs more captcha tokens' };
  expect(await lacking(webCorporativa, { url, ...JDOE })).toEqual({
    ...none,
    ...more,
    session: 'needs a captcha token',
    writes: 'needs a captcha token',
  });
  expect(await lacking(webCorporativa, { url, ...JDOE, captchaToken: '0.abc' })).toEqual({
    ...none,
    ...more,
  });
  expect(await lacking(webCorporativa, { url, ...JDOE, captchaToken: TURNSTILE_DUMMY_TOKEN })).toEqual(none);
});
