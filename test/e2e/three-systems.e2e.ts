import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { addConnection, signIn, signInAgain } from '../support/screens';

/** Seconds that tokens live here: long enough to sign in everywhere, short enough to wait for. */
const CORP_S = 20;
const TICKETS_S = 16;
const STORM_S = 24;
/** For a session to end, or be renewed, on a machine that is busy otherwise. */
const PATIENCE = { timeout: 90_000 };

const state = async (page: Page, name: string) =>
  valueOf(await call(page, 'session/state', { connectionId: await connectionId(page, name) }));

/** When the session of a connection ends, ms since the epoch. */
async function endOf(page: Page, name: string): Promise<number> {
  const now = await state(page, name);
  return now.phase === 'signed-out' ? 0 : now.view.expiresAt;
}

/** Goes to a connection by the quick switcher of the header. */
async function switchTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Switch connection/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
}

test('three systems at once, each session ending in its own way', async ({ serve, start }) => {
  const { proxy } = await serve(
    '--token-lifetime',
    `web-corporativa=${CORP_S}`,
    '--token-lifetime',
    `api-tickets=${TICKETS_S}`,
    '--token-lifetime',
    `storm=${STORM_S}`,
  );
  const { page } = await start();
  const signIns = (path: string) => proxy.exchanges.filter((exchange) => exchange.path.endsWith(path));

  /** Adds a system without a captcha and signs in there, keeping the password: at once, because tokens are short. */
  const enter = async (name: string, path: string, userName: string): Promise<void> => {
    const { id } = valueOf(await call(page, 'connections/add', { name, address: `${proxy.url}${path}` }));
    const choices = { keepSession: false, keepPassword: true };
    const credentials = { connectionId: id, userName, password: 'Admin123456!', ...choices };
    valueOf(await call(page, 'session/sign-in', credentials));
  };
  /** Somebody at the same address wears Storm's patience out: 5 tries a minute (ST-13). */
  const wearOut = async (): Promise<void> => {
    for (let tries = 1; tries <= 5; tries += 1) {
      await fetch(`${proxy.url}/api/auth/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username: 'admin', password: `wrong ${tries}` }),
      });
    }
  };

  await addConnection(page, 'Corp', proxy.url);
  await signIn(page);
  await enter('Storm', '/storm', 'admin');
  await wearOut();
  await enter('Tickets', '/api-tickets', 'admin@empresa.com');
  const ticketsEnd = await endOf(page, 'Tickets');
  for (const name of ['Corp', 'Tickets', 'Storm']) {
    expect((await state(page, name)).phase).toBe('signed-in');
  }

  // ApiTickets: renewed before its end, by the kept password, with nobody asked.
  await expect.poll(() => endOf(page, 'Tickets'), PATIENCE).toBeGreaterThan(ticketsEnd);
  expect(signIns('/api/usuario/login').filter(({ status }) => status === 200).length).toBeGreaterThan(1);
  expect((await state(page, 'Tickets')).phase).toBe('signed-in');

  // WebCorporativa: the captcha needs the person, so the sheet asks over the screen.
  await expect.poll(async () => (await endOf(page, 'Corp')) - Date.now(), PATIENCE).toBeLessThan(0);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await signInAgain(page);
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeHidden();
  expect((await endOf(page, 'Corp')) - Date.now()).toBeGreaterThan(0);

  // Storm: no captcha and a kept password, but the system wants it to wait, and says how long.
  await switchTo(page, 'Storm');
  await wearOut();
  await expect.poll(async () => (await endOf(page, 'Storm')) - Date.now(), PATIENCE).toBeLessThan(0);
  await page.getByRole('button', { name: 'Refresh' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(sheet).toContainText('Too many attempts.');
  const retryAfterS = Number(proxy.retryAfter);
  expect(retryAfterS).toBeGreaterThan(0);
  expect(retryAfterS).toBeLessThanOrEqual(60);
  const told = /try again in (\d+):(\d\d)/.exec(await sheet.innerText());
  const toldS = Number(told?.[1]) * 60 + Number(told?.[2]);
  expect(toldS).toBeGreaterThan(0);
  expect(toldS).toBeLessThanOrEqual(retryAfterS + 1);
  expect((await state(page, 'Corp')).phase).toBe('signed-in');
  expect((await state(page, 'Tickets')).phase).toBe('signed-in');
});
