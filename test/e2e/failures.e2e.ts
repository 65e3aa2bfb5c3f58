import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/app';
import { call, valueOf } from '../support/bridge-calls';
import { previewOf } from '../support/bulk-calls';
import { enterCredentials, findPerson, openOffline, signIn } from '../support/screens';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJuYW1laWQiOiIxIn0.c2lnbmF0dXJl';

/** What must not be in a log: whoever was signed in or looked at, passwords, tokens. */
const SECRET = /jdoe|jane|admin123456|García|"admin"|\badmin\b|eyJ|wrong-Password/i;

const logOf = ({ profile }: RunningApp): string => readFileSync(join(profile, 'logs', 'main.log'), 'utf8');

/** Has main answer a channel with what no screen can draw, until the function that it answers with is called. */
async function spoil(electron: ElectronApplication, channel: string, answer: unknown) {
  await electron.evaluate(
    ({ ipcMain }, [name, value]) => {
      // Electron keeps them there; it has no other way to put one back.
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>;
      Object.assign(globalThis, { spoiled: handlers.get(name) });
      ipcMain.removeHandler(name);
      ipcMain.handle(name, () => value);
    },
    [channel, answer] as const,
  );
  return () =>
    electron.evaluate(({ ipcMain }, name) => {
      const { spoiled } = globalThis as unknown as { spoiled: Parameters<typeof ipcMain.handle>[1] };
      ipcMain.removeHandler(name);
      ipcMain.handle(name, spoiled);
    }, channel);
}

test('a section that breaks says so, reaches the log without a name, and leaves ways on', async ({
  openCorp,
}) => {
  const app = await openCorp();
  const { page, electron } = app;
  await signIn(page);
  // React names the keys of what it cannot draw.
  const module = { id: '1', key: 'k', name: { 'Ana García': token }, description: '', route: '' };
  const mend = await spoil(electron, 'modules/list', { ok: true, value: [module] });
  await page.getByRole('button', { name: 'Modules' }).click();
  const broken = page.getByRole('alert').filter({ hasText: 'Something went wrong on this screen' });
  await expect(broken).toBeVisible();

  const line =
    /page: modules: Error: Minified React error #31\n(?: +at \S+\n)*? +at src\/renderer\/features\/modules\/modules-screen\.tsx:\d+:\d+\n/;
  await expect.poll(() => logOf(app)).toMatch(line);
  await broken.getByRole('button', { name: 'Copy details' }).click();
  const copied = (): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain('page: modules: Error: Minified React error #31');
  expect(await copied()).not.toMatch(SECRET);

  // Everything around it works, and so does a screen beside it.
  await broken.getByRole('button', { name: 'Go to Users' }).click();
  await findPerson(page, 'jdoe');
  await page.getByRole('button', { name: 'Modules' }).click();
  await expect(broken).toBeVisible();
  await mend();
  await broken.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('heading', { name: 'Modules' })).toBeVisible();
  expect(logOf(app)).not.toMatch(SECRET);
});

test('what nobody caught in the page reaches the log, bounded and without its words', async ({ start }) => {
  const app = await start();
  await app.page.evaluate((secret) => {
    setTimeout(() => {
      throw new RangeError(`Ana García ${secret}`);
    });
    void Promise.reject(new TypeError(`Bearer ${secret} is not a function`));
    for (let i = 0; i < 100; i += 1) void Promise.reject(new Error('jdoe'));
  }, token);
  await expect.poll(() => logOf(app)).toContain('page: rejection: TypeError: is not a function');
  await expect.poll(() => logOf(app)).toContain('more failures within a minute are left out');
  expect(logOf(app).match(/page: (?:rejection|uncaught)/g)).toHaveLength(20);
  expect(logOf(app)).not.toMatch(SECRET);
});

test('a page whose process dies is loaded again where it was, and says so', async ({ openCorp }) => {
  const app = await openCorp();
  const { page, electron } = app;
  await signIn(page);
  await page.getByRole('button', { name: 'Modules' }).click();
  await expect(page.getByRole('heading', { name: 'Modules' })).toBeVisible();
  // Playwright takes a page that crashed for gone, so what comes back is asked for by way of main.
  await electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  const ask = (script: string): Promise<string> =>
    electron.evaluate(
      ({ BrowserWindow }, question) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(question) as Promise<string>,
      script,
    );
  const text = (): Promise<string> => ask('document.body.innerText');
  await expect.poll(text).toContain('The window stopped working and was reloaded');
  // The session is main's: nobody signs in again, and the section is the one that was on screen.
  await expect.poll(() => ask('document.documentElement.dataset.porteroReady')).toBe('modules');
  expect(logOf(app)).toMatch(/page: its process is gone \((?:crashed|killed), -?\d+\)/);
});

test('the log begins with what runs, and has what happened without who', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await openOffline(page);
  await enterCredentials(page, 'admin', 'wrong-Password1!');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await signIn(page);
  const { previewId } = await previewOf(page, 'local', { search: 'jdoe' }, false);
  const { id } = valueOf(await call(page, 'bulk/start', { previewId }));
  await expect.poll(() => logOf(app)).toContain(`operation ${id} on local (switch, 1): finished: done 1`);
  await app.quit();
  const lines = logOf(app)
    .split('\n')
    .map((line) => line.replace(/^\[[^\]]*\] /, ''));
  expect(lines[0]).toMatch(
    /^\[info\] +Portero \d+\.\d+\.\d+ starts on Electron [\d.]+ \((?:official|fallback)\), Chromium [\d.]+, Node [\d.]+; \w+ \w+ \S+/,
  );
  const wanted = [
    /^\[info\] +local server: starting/,
    /^\[info\] +local server: running at http:\/\/127\.0\.0\.1:\d+/,
    /^\[info\] +session\/sign-in: refused/,
    /^\[info\] +session on local: signed-in \(was signed-out\)/,
    new RegExp(String.raw`^\[info\] +operation ${id} on local \(switch, 1\): running`),
    /^\[info\] +local server: stopped/,
    /^\[info\] +Portero ends/,
  ];
  expect(wanted.filter((line) => !lines.some((each) => line.test(each)))).toEqual([]);
  expect(logOf(app)).not.toMatch(SECRET);
});
