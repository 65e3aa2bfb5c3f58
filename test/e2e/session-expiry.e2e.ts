import type { Page } from '@playwright/test';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { captchaToken, signInPlainly } from '../support/plain-client';
import { findPerson, signIn, signInAgain } from '../support/screens';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

/** Resolves once the session's token is over. */
async function untilExpired(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      const state = valueOf(await call(page, 'session/state', { connectionId: id }));
      return state.phase === 'signed-out' ? 0 : state.view.expiresAt - Date.now();
    })
    .toBeLessThan(0);
}

/** Counts every sheet that ever opens. */
async function countSheets(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const opened = new Set<Element>();
    Object.assign(window, { openedSheets: opened });
    new MutationObserver(() => {
      for (const dialog of document.querySelectorAll('[role=dialog]')) opened.add(dialog);
    }).observe(document.body, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { openedSheets: Set<Element> }).openedSheets.size);
}

test('five parallel requests after expiry: one sheet, each sent once more, the write done once', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp('--token-lifetime', '5');
  await signIn(page);
  await findPerson(page, 'jdoe');
  const id = await connectionId(page, 'Corp');
  await untilExpired(page, id);
  const sheets = await countSheets(page);
  const before = proxy.exchanges.length;

  const seen = {
    id: JDOE,
    userName: 'jdoe',
    profileId: '2',
    profileName: 'Operador',
    active: true,
    hasImage: false,
  };
  const answers = page.evaluate(
    ([connection, jdoe, shown]) =>
      Promise.all([
        window.portero.call('session/own-profile', { connectionId: connection }),
        window.portero.call('session/menu', { connectionId: connection }),
        window.portero.call('directory/person', { connectionId: connection, personId: jdoe }),
        window.portero.call('directory/switch', {
          connectionId: connection,
          personId: jdoe,
          seen: shown,
          active: false,
        }),
        window.portero.call('session/own-profile', { connectionId: connection }),
      ]),
    [id, JDOE, seen] as const,
  );
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(sheet).toBeVisible();
  const sent = (status: number): string[] =>
    proxy.exchanges
      .slice(before)
      .filter((exchange) => exchange.authorization !== undefined && exchange.status === status)
      .map(({ method, path }) => `${method} ${path}`)
      .sort();
  const person = `GET /api/Usuario/${JDOE}`;
  const atOnce = ['GET /api/Menu', person, 'GET /api/Usuario/mi-perfil', 'GET /api/Usuario/mi-perfil'];
  await expect.poll(() => sent(401).length).toBeGreaterThanOrEqual(atOnce.length);
  await signInAgain(page);
  expect((await answers).map((answer) => answer.ok)).toEqual([true, true, true, true, true]);
  await expect(sheet).toBeHidden();
  expect(await sheets()).toBe(1);

  // The menu asks for the modules as well, which the system tells without a look at the token.
  expect(sent(200).filter((request) => request !== 'GET /api/Modulo')).toEqual(
    // The switch reads the person before it writes.
    [...atOnce, person, `PUT /api/Usuario/${JDOE}`].sort(),
  );
  // The switch's own reading may have been late enough to wait for the new token unsent; nothing else was.
  expect([atOnce, [...atOnce, person].sort()]).toContainEqual(sent(401));
  expect((await signInPlainly(proxy.url, 'jdoe', 's3cr3t')).status).toBe(401);
});

test('a write that is refused because the session just ended goes out once more, and is done once', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp();
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  let refused = 0;
  // Between the reading and the write the token ends.
  proxy.fault = ({ method }, response) => {
    if (method !== 'PUT' || refused > 0) return false;
    refused += 1;
    response.writeHead(401).end();
    return true;
  };
  await jdoe.click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await signInAgain(page);
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  const writes = proxy.exchanges.filter(({ method }) => method === 'PUT');
  expect([refused, writes.map(({ path, status }) => [path, status])]).toEqual([
    1,
    [
      [`/api/Usuario/${JDOE}`, 0],
      [`/api/Usuario/${JDOE}`, 200],
    ],
  ]);
  expect((await signInPlainly(proxy.url, 'jdoe', 's3cr3t')).status).toBe(401);
});

test('cancelling gives the request up, keeps the screen, and the next action asks again', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp('--token-lifetime', '5');
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  await untilExpired(page, await connectionId(page, 'Corp'));

  await jdoe.click();
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet).toBeHidden();
  await expect(jdoe).toBeChecked();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toHaveValue('jdoe');
  expect((await signInPlainly(proxy.url, 'jdoe', 's3cr3t')).status).toBe(200);

  await jdoe.click();
  await expect(sheet).toBeVisible();
  await signInAgain(page);
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toHaveValue('jdoe');
});

test('someone else signing in does not carry out what the first person asked for', async ({ openCorp }) => {
  const { page, server, proxy } = await openCorp('--token-lifetime', '5');
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  await untilExpired(page, await connectionId(page, 'Corp'));
  await jdoe.click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await signInAgain(page, 's3cr3t', 'jdoe');
  await expect(page.getByRole('status', { name: 'Session' })).toContainText('jdoe');
  const statuses = (method: string, path: string): number[] =>
    proxy.exchanges
      .filter((exchange) => exchange.method === method && exchange.path === path)
      .map(({ status }) => status);
  // The reading before the write was refused, and neither of them ever went out as somebody else.
  expect(statuses('GET', `/api/Usuario/${JDOE}`)).toEqual([401]);
  expect(statuses('PUT', `/api/Usuario/${JDOE}`)).toEqual([]);
  expect((await signInPlainly(server.url, 'jdoe', 's3cr3t')).status).toBe(200);
});

test('a system that refuses the new token as well ends the session instead of asking forever', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp();
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  proxy.fault = (request, response) => {
    if (request.headers.authorization === undefined) return false;
    response.writeHead(401).end();
    return true;
  };
  const sheets = await countSheets(page);
  await jdoe.click();
  await signInAgain(page);
  await expect(page.getByRole('status', { name: 'Session' })).toContainText('Session ended');
  await expect(jdoe).toBeChecked();
  expect(await sheets()).toBe(1);
});

test('in the last two minutes the session can be renewed in place, and work goes on meanwhile', async ({
  openCorp,
}) => {
  const { page } = await openCorp('--token-lifetime', '100');
  await signIn(page);
  const id = await connectionId(page, 'Corp');
  const endOf = async (): Promise<number> => {
    const state = valueOf(await call(page, 'session/state', { connectionId: id }));
    return state.phase === 'signed-out' ? 0 : state.view.expiresAt;
  };
  const before = await endOf();
  await page.getByRole('button', { name: 'Renew' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  // The old token still works: nothing has to wait for the sheet.
  expect((await call(page, 'session/own-profile', { connectionId: id })).ok).toBe(true);
  await signInAgain(page);
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeHidden();
  expect(await endOf()).toBeGreaterThan(before);
});

test('a token that was spent cannot be spent again', async ({ serve }) => {
  const { server } = await serve();
  const CaptchaToken = await captchaToken(server.url);
  const tries = [];
  for (let i = 0; i < 2; i += 1) {
    const answer = await fetch(`${server.url}/api/Auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ UserName: 'admin', Password: 'Admin123456!', CaptchaToken }),
    });
    tries.push(answer.status);
  }
  expect(tries).toEqual([200, 401]);
});
