import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { call, localServerUrl, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { changeDatabase } from '../support/database-file';
import { startCliServer } from '../support/cli-server';
import { signInPlainly } from '../support/plain-client';
import { findPerson, openOffline, signIn } from '../support/screens';

/** Kills the local server, and resolves once the app has noticed: its process is no longer among the app's. */
async function killServer(electron: ElectronApplication): Promise<number> {
  const pid = await serverPid(electron);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => serverPid(electron).catch(() => 0)).not.toBe(pid);
  return pid;
}

/** Resolves once another one runs in its place. */
async function untilServerIsBack(page: Page, electron: ElectronApplication): Promise<void> {
  await expect.poll(() => serverPid(electron).catch(() => 0)).toBeGreaterThan(0);
  await expect.poll(async () => valueOf(await call(page, 'local-server/status')).state).toBe('running');
}

/** The process id of the local server inside the app. */
async function serverPid(electron: ElectronApplication): Promise<number> {
  const pid = await electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Portero local server')?.pid,
  );
  if (pid === undefined) throw new Error('the local server has no process');
  return pid;
}

test('a damaged database is never touched without asking, and kept when starting over', async ({
  start,
  profile,
}) => {
  const folder = join(profile, 'local-server');
  mkdirSync(folder, { recursive: true });
  const damaged = 'this was a database once'.repeat(500);
  writeFileSync(join(folder, 'portero.db'), damaged);
  const { page } = await start();
  await page.getByRole('button', { name: 'Try it offline' }).click();
  await expect(page.getByText('The practice data is damaged')).toBeVisible();
  expect(readFileSync(join(folder, 'portero.db'), 'utf8')).toBe(damaged);

  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  await signIn(page);
  const kept = readdirSync(folder).find((name) => name.startsWith('portero.db.damaged-')) ?? '';
  expect(readFileSync(join(folder, kept), 'utf8')).toBe(damaged);
});

test('a database of a newer Portero is left alone and told as such', async ({ start, profile }) => {
  const folder = join(profile, 'local-server');
  mkdirSync(folder, { recursive: true });
  await (await startCliServer([], folder)).stop();
  changeDatabase(
    join(folder, 'portero.db'),
    "insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '')",
  );
  const before = readFileSync(join(folder, 'portero.db'));
  const { page } = await start();
  await page.getByRole('button', { name: 'Try it offline' }).click();
  await expect(page.getByText('The practice data is from a newer version of Portero')).toBeVisible();
  expect(readFileSync(join(folder, 'portero.db')).equals(before)).toBe(true);
});

test('killed while a change is under way: it comes back, and the screen tells the truth', async ({
  start,
}) => {
  const { page, electron } = await start();
  await openOffline(page);
  await signIn(page);
  const jdoe = await findPerson(page, 'jdoe');
  const pid = await serverPid(electron);
  const url = await localServerUrl(page);
  process.kill(pid, 'SIGKILL');
  await jdoe.click();
  // Either it was carried out or it was not; what may not be is a screen that says otherwise than the system.
  const certain = page.getByText(/jdoe is (now in|still )active/);
  const uncertain = page.getByText('It is not certain what happened with jdoe');
  await expect(certain.or(uncertain)).toBeVisible({ timeout: 90_000 });
  await expect.poll(() => serverPid(electron).catch(() => pid)).not.toBe(pid);
  await untilServerIsBack(page, electron);
  expect(await localServerUrl(page)).toBe(url);
  // On a busy machine the server may be back too late for the app to find it out by itself.
  if (await uncertain.isVisible()) await page.getByRole('button', { name: 'Refresh' }).click();
  const status = (await signInPlainly(url, 'jdoe', 's3cr3t')).status;
  await expect(jdoe).toBeChecked({ checked: status === 200 });
});

test('the session goes on after the server was restarted', async ({ start }) => {
  const { page, electron } = await start();
  await openOffline(page);
  await signIn(page);
  await findPerson(page, 'jdoe');
  await killServer(electron);
  await untilServerIsBack(page, electron);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('switch', { name: 'Active: jdoe', exact: true })).toBeChecked();
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeHidden();
});

test('killed after the captcha was passed: the check counts as run out, not the password as wrong', async ({
  start,
}) => {
  const { page, electron } = await start();
  await openOffline(page);
  await expect(page.getByText('Check passed')).toBeVisible();
  process.kill(await serverPid(electron), 'SIGKILL');
  await expect(page.getByText('The check expired.')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(page.getByText('Check passed')).toBeVisible();
  await signIn(page);
});

test('a list that could not be read is read again by itself once the server is back', async ({ start }) => {
  const { page, electron } = await start();
  await openOffline(page);
  await signIn(page);
  await findPerson(page, 'jdoe');
  await killServer(electron);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await untilServerIsBack(page, electron);
  await expect(page.getByText('This list may be out of date.')).toBeHidden();
  await expect(page.getByRole('switch', { name: 'Active: jdoe', exact: true })).toBeVisible();
});

test('it ends with the app', async ({ start }) => {
  const app = await start();
  await openOffline(app.page);
  const pid = await serverPid(app.electron);
  await app.quit();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('it answers this computer only', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  expect(await localServerUrl(page)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});
