import type { Page } from '@playwright/test';
import { everythingIn, expect, test as base, type RunningApp } from '../support/app';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { startKeyring, type Keyring } from '../support/keyring';
import type { Proxy } from '../support/proxy';
import { addConnection, signIn } from '../support/screens';

interface Fixtures {
  /** A real gnome-keyring on a message bus of its own. */
  keyring: Keyring;
  /** Starts the app on it. */
  startOn: () => Promise<RunningApp>;
  /** A first run: signs in at `Corp`, keeps what is named, quits. */
  keepAndQuit: (...choices: string[]) => Promise<Proxy>;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  keyring: async ({}, use) => {
    const keyring = await startKeyring();
    await use(keyring);
    await keyring.close();
  },
  startOn: async ({ keyring, start }, use) => {
    await use(() => start({ env: keyring.env, args: keyring.args }));
  },
  keepAndQuit: async ({ serve, startOn }, use) => {
    await use(async (...choices) => {
      const { proxy } = await serve();
      const app = await startOn();
      await signInAndKeep(app.page, proxy.url, ...choices);
      await app.quit();
      return proxy;
    });
  },
});

/** Signs in at `Corp` and keeps what is named. */
async function signInAndKeep(page: Page, url: string, ...choices: string[]): Promise<void> {
  await addConnection(page, 'Corp', url);
  for (const name of choices) await page.getByRole('checkbox', { name }).check();
  await signIn(page);
}

const SESSION = 'Keep me signed in on this computer';
const PASSWORD = 'Remember my password';
const users = (page: Page) => page.getByRole('searchbox', { name: 'Search users' });
const asked = (page: Page) => page.getByRole('textbox', { name: 'User name' });

test('a kept session goes straight to the users after a restart, without another sign-in', async ({
  keepAndQuit,
  startOn,
  profile,
}) => {
  const proxy = await keepAndQuit(SESSION);
  const token = proxy.exchanges.find(({ authorization }) => authorization)?.authorization?.split(' ')[1];
  expect(token).toMatch(/^eyJ/);
  const before = proxy.exchanges.length;

  const second = await startOn();
  await expect(users(second.page)).toBeVisible();
  await expect(second.page.getByRole('switch', { name: 'Active: admin' })).toBeVisible();
  const later = proxy.exchanges.slice(before);
  expect(later.some(({ path }) => path === '/api/Auth')).toBe(false);
  await second.quit();
  expect(everythingIn(profile)).toContain('"session"');
  expect(everythingIn(profile)).not.toContain(token);
});

test('nothing is kept that was not chosen, and signing out forgets the session', async ({
  keepAndQuit,
  startOn,
}) => {
  await keepAndQuit();
  const second = await startOn();
  await expect(asked(second.page)).toBeVisible();
  await second.page.getByRole('checkbox', { name: SESSION }).check();
  await signIn(second.page);
  await second.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(asked(second.page)).toBeVisible();
  await second.quit();
  const third = await startOn();
  await expect(asked(third.page)).toBeVisible();
});

test('a kept password signs in with one click, and is neither in the page nor on disk in clear', async ({
  keepAndQuit,
  startOn,
  profile,
}) => {
  await keepAndQuit(PASSWORD);
  expect(everythingIn(profile)).not.toContain('Admin123456!');

  const second = await startOn();
  await expect(asked(second.page)).toHaveValue('admin');
  const password = second.page.getByRole('textbox', { name: 'Password' });
  await expect(password).toHaveValue('');
  const id = await connectionId(second.page, 'Corp');
  const kept = valueOf(await call(second.page, 'vault/state', { connectionId: id }));
  expect(kept).toMatchObject({ place: 'keychain', passwordKept: true, sessionKept: false });
  expect(JSON.stringify(kept)).not.toContain('Admin123456!');
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(users(second.page)).toBeVisible();
});

test('with a kept password, signing in again in the middle of work is one press', async ({
  serve,
  startOn,
}) => {
  const { proxy } = await serve('--token-lifetime', '6');
  const { page } = await startOn();
  await signInAndKeep(page, proxy.url, PASSWORD);
  const id = await connectionId(page, 'Corp');
  await expect
    .poll(async () => {
      const state = valueOf(await call(page, 'session/state', { connectionId: id }));
      return state.phase === 'signed-out' ? 0 : state.view.expiresAt - Date.now();
    })
    .toBeLessThan(0);
  await page.getByRole('button', { name: 'Refresh' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  const press = sheet.getByRole('button', { name: 'Sign in', exact: true });
  await expect(press).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(users(page)).toBeVisible();
});

for (const state of ['locked', 'missing'] as const) {
  test(`with a ${state} keyring the person is asked to sign in and told why; nothing kept is lost`, async ({
    keepAndQuit,
    startOn,
    keyring,
  }) => {
    await keepAndQuit(SESSION);

    await keyring.become(state);
    const second = await startOn();
    await expect(asked(second.page)).toBeVisible();
    await expect(second.page.getByText(/is locked or does not respond/)).toBeVisible();
    await second.quit();

    await keyring.become('unlocked');
    const third = await startOn();
    await expect(users(third.page)).toBeVisible();
  });
}

test('without any keychain what is kept is kept until Portero is closed, and that is said', async ({
  serve,
  start,
  profile,
}) => {
  const { proxy } = await serve();
  const first = await start({ args: ['--password-store=basic'] });
  await addConnection(first.page, 'Corp', proxy.url);
  await expect(
    first.page.getByText('This computer has no keychain available', { exact: false }).first(),
  ).toBeVisible();
  await first.page.getByRole('checkbox', { name: 'Remember my password until I close Portero' }).check();
  await signIn(first.page);
  await first.page.getByRole('button', { name: 'Sign out' }).click();
  await expect(asked(first.page)).toHaveValue('admin');
  await first.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(users(first.page)).toBeVisible();
  await first.quit();
  expect(everythingIn(profile)).not.toContain('Admin123456!');
  const second = await start({ args: ['--password-store=basic'] });
  await expect(asked(second.page)).toBeVisible();
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(second.page.getByText('Enter your user name.')).toBeVisible();
});
