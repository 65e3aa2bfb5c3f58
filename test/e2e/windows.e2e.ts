import type { ElectronApplication, Page } from '@playwright/test';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { enterCredentials, findPerson, openOffline, signIn } from '../support/screens';

const name = 'User name';

/** Opens another window as a page can, and waits until it shows something. */
async function another(electron: ElectronApplication, page: Page, place: unknown): Promise<Page> {
  // A captcha guest is a window to Playwright as well.
  const opened = electron.waitForEvent('window', (one) => one.url().startsWith('app:'));
  await page.evaluate((wanted) => window.portero.call('windows/open', { place: wanted as null }), place);
  const next = await opened;
  await next.waitForSelector('html[data-portero-ready]');
  return next;
}

const windowCount = (electron: ElectronApplication): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('two windows are views of one session: signed in, out and closed', async ({ openCorp }) => {
  const { electron, page } = await openCorp();
  const id = await connectionId(page, 'Corp');
  await expect(page.getByText('Check passed')).toBeVisible();

  const second = await another(electron, page, { connectionId: id, section: 'users' });
  await expect(second.getByText('Check passed')).toBeVisible();
  // The check is one for both; the window that had it can have it back.
  await expect(page.getByText('The check is open in another window.')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText('Check passed')).toBeVisible();
  await expect(second.getByText('The check is open in another window.')).toBeVisible();

  await enterCredentials(page, 'admin', 'Admin123456!');
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await expect(second.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await (await findPerson(second, 'jdoe')).click();
  await expect(await findPerson(page, 'jdoe')).not.toBeChecked();

  await page.close();
  await expect.poll(() => windowCount(electron)).toBe(1);
  expect(valueOf(await call(second, 'session/state', { connectionId: id })).phase).toBe('signed-in');
  const third = await another(electron, second, { connectionId: id, section: 'users' });
  await expect(third.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(third.getByRole('textbox', { name })).toBeVisible();
});

test('a window that is closed takes its security check with it', async ({ openCorp }) => {
  const { electron, page } = await openCorp();
  const id = await connectionId(page, 'Corp');
  const second = await another(electron, page, { connectionId: id, section: 'users' });
  await expect(second.getByText('Check passed')).toBeVisible();
  await second.close();
  const guests = (): Promise<number> =>
    electron.evaluate(
      ({ webContents }) =>
        webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length,
    );
  await expect.poll(guests).toBe(0);
  await page.getByRole('button', { name: 'Retry' }).click();
  await signIn(page);
});

test('what is chosen in one window holds in all, and so does how a list is arranged', async ({ start }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  const second = await another(electron, page, { connectionId: 'local', section: 'users' });
  await expect(second.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    window.portero.on('settings/changed', (preferences) => seen.push(preferences));
    window.portero.on('list-view/changed', (view) => seen.push(view));
  });
  valueOf(await call(second, 'settings/update', { language: 'es', density: 'compact' }));
  const view = { connectionId: 'local', columns: ['userName' as const, 'id' as const], savedFilters: [] };
  valueOf(await call(second, 'list-view/save', view));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: unknown[] }).seen))
    .toEqual([{ language: 'es', theme: 'system', density: 'compact' }, view]);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(valueOf(await call(page, 'list-view/get', { connectionId: 'local' })).columns).toEqual([
    'userName',
    'id',
  ]);
});

test('a further window opens a step beside the first, at the door where nothing else is asked', async ({
  start,
}) => {
  const { electron, page } = await start();
  const second = await another(electron, page, null);
  await expect(second.getByRole('button', { name: 'Try it offline' })).toBeVisible();
  const places = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getNormalBounds().x),
  );
  expect(new Set(places).size).toBe(2);
});

test('the taskbar shows a bulk operation, and no more of it once it is over', async ({ start }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  await electron.evaluate(({ BrowserWindow }) => {
    const bars: number[] = [];
    Object.assign(globalThis, { bars });
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (share) => void bars.push(share);
    }
  });
  const filter = {
    search: '',
    active: 'active' as const,
    profileIds: [],
    administrator: 'no' as const,
    changedElsewhere: false,
  };
  const scope = { kind: 'matching' as const, filter, except: [] };
  const preview = valueOf(await call(page, 'bulk/preview', { connectionId: 'local', scope, active: false }));
  const { id } = valueOf(await call(page, 'bulk/start', { previewId: preview.previewId }));
  const state = async () =>
    valueOf(await call(page, 'bulk/list', { connectionId: 'local' })).find((one) => one.id === id)?.state;
  await expect.poll(state, { timeout: 120_000 }).toBe('finished');
  const bars = () => electron.evaluate(() => (globalThis as unknown as { bars: number[] }).bars);
  // The bar follows the news of the operation, which come some times a second.
  await expect.poll(async () => (await bars()).at(-1)).toBe(-1);
  expect((await bars()).some((share) => share > 0 && share < 1)).toBe(true);
});
