import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { addConnection } from '../support/screens';

test('a damaged settings file is set aside, told once, and nobody is kept out', async ({
  start,
  profile,
}) => {
  const damaged = '{"version":1,"connections":[{"name":"Corp"';
  writeFileSync(join(profile, 'settings.json'), damaged);
  const { page } = await start();
  const notice = page.getByRole('alert').filter({ hasText: 'settings file was damaged' });
  await expect(notice).toBeVisible();
  const kept = readdirSync(profile).find((name) => name.startsWith('settings.json.damaged-')) ?? '';
  expect(readFileSync(join(profile, kept), 'utf8')).toBe(damaged);
  await expect(notice).toContainText(kept);
  await expect(page.getByRole('button', { name: 'Try it offline' })).toBeEnabled();
});

test('choices, connections and the window’s place outlive a restart', async ({ start, serve, profile }) => {
  const { proxy } = await serve();
  const first = await start();
  await addConnection(first.page, 'Head office', proxy.url);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByText('Español', { exact: true }).click();
  await expect(first.page.getByRole('textbox', { name: 'Usuario' })).toBeVisible();
  await first.page.getByText('Oscuro', { exact: true }).click();
  await first.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 900, height: 640 }),
  );
  await first.quit();
  expect(readFileSync(join(profile, 'settings.json'), 'utf8')).not.toMatch(/password|token"/i);

  const second = await start();
  await expect(second.page.getByRole('button', { name: /Head office/ }).first()).toBeVisible();
  expect(await second.page.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 900, height: 640 });
});

test('a second Portero on the same profile hands over and leaves', async ({ start, profile }) => {
  const first = await start();
  const executable = process.env['PORTERO_ELECTRON_PATH'] ?? '';
  const switches = JSON.parse(process.env['PORTERO_SWITCHES'] ?? '[]') as string[];
  const second = spawn(executable, [join(import.meta.dirname, '..', '..'), ...switches], {
    env: { ...process.env, PORTERO_USER_DATA: profile },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(first.page.getByRole('button', { name: 'Try it offline' })).toBeVisible();
});

test('everything it writes is in its profile folder', async ({ start, profile }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Try it offline' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  expect(existsSync(join(profile, 'local-server', 'portero.db'))).toBe(true);
  expect(existsSync(join(profile, 'logs'))).toBe(true);
  expect(existsSync(join(profile, 'chromium'))).toBe(true);
});
