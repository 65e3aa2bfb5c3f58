import type { ServerResponse } from 'node:http';
import { expect, test } from '../support/app';
import type { Proxy } from '../support/proxy';
import { enterCredentials, findPerson, signIn } from '../support/screens';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown): string => `${base64({ alg: 'HS256', typ: 'JWT' })}.${base64(claims)}.c2ln`;

/** Answers every sign-in like this; everything else works. */
function answerSignIn(proxy: Proxy, answer: (response: ServerResponse) => unknown): void {
  proxy.fault = (request, response) => {
    if (request.url !== '/api/Auth') return false;
    answer(response);
    return true;
  };
}

const json = (body: unknown) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const cases: [string, (response: ServerResponse) => unknown, RegExp][] = [
  ['HTML', (response) => response.end('<!doctype html><h1>Welcome to our Wi-Fi</h1>'), /invalid response/],
  [
    'half a body',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
      response.write('{"token":"eyJhbGci', () => response.destroy());
    },
    /invalid response/,
  ],
  ['an empty 200', (response) => response.end(), /invalid response/],
  ['a token that is no JWT', json({ token: 'hello' }), /invalid response/],
  ['a token without exp', json({ token: jwt({ sub: '1', name: 'admin' }) }), /invalid response/],
  [
    'a token that is over already',
    json({ token: jwt({ sub: '1', exp: 1_743_000_000 }) }),
    /invalid response/,
  ],
  [
    'a redirect elsewhere',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    /redirects to another/,
  ],
  ['a 500', (response) => response.writeHead(500).end('System.NullReferenceException'), /internal error/],
  ['a broken connection', (response) => response.destroy(), /cannot be reached|invalid response/],
  ['429', (response) => response.writeHead(429, { 'retry-after': '75' }).end(), /Too many attempts/],
];

test('every bad answer to a sign-in is told in words, and nothing typed is lost', async ({ openCorp }) => {
  const { page, proxy } = await openCorp();
  for (const [name, answer, words] of cases) {
    await test.step(name, async () => {
      answerSignIn(proxy, answer);
      await enterCredentials(page, 'admin', 'Admin123456!');
      await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('admin');
      expect(await page.content()).not.toContain('NullReference');
      // Start over, so that one case cannot lean on the words of the one before.
      await page.getByRole('button', { name: 'Other connections' }).click();
      await page.getByRole('button', { name: /^Corp/ }).click();
      await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
    });
  }
  proxy.fault = undefined;
  await signIn(page);
});

test('a wrong password and an inactive person look the same', async ({ openCorp }) => {
  const { page } = await openCorp();
  await signIn(page);
  await (await findPerson(page, 'jdoe')).click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const refusals: string[] = [];
  for (const [userName, password] of [
    ['admin', 'wrong'],
    ['jdoe', 's3cr3t'],
    ['nobody', 'at all'],
  ]) {
    await enterCredentials(page, userName ?? '', password ?? '');
    const refusal = page.getByRole('alert').filter({ hasText: 'refused' });
    await expect(refusal).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('');
    refusals.push(await refusal.innerText());
    await page.getByRole('button', { name: 'Other connections' }).click();
    await page.getByRole('button', { name: /^Corp/ }).click();
  }
  expect(new Set(refusals).size).toBe(1);
});

test('a list that cannot be read says so, keeps what is there, and can be read again', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp();
  proxy.fault = (request, response) =>
    request.url === '/api/Usuario' && request.headers.authorization !== undefined
      ? Boolean(response.end('<html>proxy</html>'))
      : false;
  await enterCredentials(page, 'admin', 'Admin123456!');
  await expect(page.getByText('The list could not be loaded')).toBeVisible();
  proxy.fault = undefined;
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(await findPerson(page, 'jdoe')).toBeChecked();

  proxy.fault = (_request, response) => Boolean(response.writeHead(500).end());
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('This list may be out of date.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Active: jdoe', exact: true })).toBeVisible();
});

test('nobody can deactivate the last active administrator', async ({ openCorp }) => {
  const { page, proxy } = await openCorp();
  await signIn(page, 'raul.recursos', 'Portero123!');
  const admin = await findPerson(page, 'admin');
  await admin.click();
  await expect(page.getByText(/last active administrator/)).toBeVisible();
  await expect(admin).toBeChecked();
  expect(proxy.exchanges.filter(({ method }) => method === 'PUT')).toEqual([]);
});
