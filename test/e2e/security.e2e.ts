import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '../support/app';
import { addConnection, openOffline } from '../support/screens';

test('the page is caged: no Node, no network, no windows, no navigation, no permissions', async ({
  start,
}) => {
  const { page, electron } = await start();
  const findings = await page.evaluate(async () => {
    const refused = async (attempt: () => unknown): Promise<boolean> => {
      try {
        return (await attempt()) === null;
      } catch {
        return true;
      }
    };
    const globals = window as unknown as Record<string, unknown>;
    return {
      node: [globals['require'], globals['process'], globals['module'], globals['ipcRenderer']].every(
        (name) => name === undefined,
      ),
      bridge: Object.keys(window.portero).sort(),
      fetchRefused: await refused(() => fetch('https://example.com/')),
      ownSchemeFetchRefused: await refused(() => fetch('app://portero/index.html')),
      windowRefused: await refused(() => window.open('https://example.com/')),
      // In a task of its own: what the test harness itself evaluates is exempt from the policy.
      evalRefused: await refused(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve((0, eval)('1'));
              } catch (error) {
                reject(error);
              }
            });
          }),
      ),
      inlineScriptRefused: await refused(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
        return globals['ran'] === true ? 'ran' : null;
      }),
      notifications: Notification.permission,
      geolocationRefused: await refused(
        () =>
          new Promise((resolve, reject) =>
            navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error('no'))),
          ),
      ),
    };
  });
  expect(findings).toEqual({
    node: true,
    bridge: ['call', 'on', 'start'],
    fetchRefused: true,
    ownSchemeFetchRefused: true,
    windowRefused: true,
    evalRefused: true,
    inlineScriptRefused: true,
    notifications: 'denied',
    geolocationRefused: true,
  });
  const [prevented, url] = await electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const tried = new Promise<boolean>((resolve) => {
      window.webContents.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
    });
    await window.webContents.executeJavaScript("window.location.assign('https://example.com/')");
    return [await tried, window.webContents.getURL()] as const;
  });
  expect(prevented).toBe(true);
  expect(url).toBe('app://portero/');
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what npm run dev eases is not in the built app, and the page cannot get at source maps', async ({
  start,
}) => {
  const { electron } = await start({ env: { ELECTRON_RENDERER_URL: 'http://127.0.0.1:9' } });
  const built = join(import.meta.dirname, '..', '..', 'out');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^dev\b/.test(name),
  );
  const code = files
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(built, name), 'utf8'));
  expect(code.length).toBeGreaterThan(20);
  const eased = /ELECTRON_RENDERER_URL|nonce-dev|@vite\/client|sourceMappingURL=\S*\.map/;
  expect(code.filter((text) => eased.test(text))).toEqual([]);

  const [script] = files.filter((name) => /assets.start-[^/]*\.js$/.test(name));
  const address = `app://portero/assets/${basename(script ?? '')}`;
  const answers = await electron.evaluate(async ({ net }, named) => {
    const [page, code, map] = await Promise.all(
      ['app://portero/', named, `${named}.map`].map((each) => net.fetch(each)),
    );
    const policy = page?.headers.get('content-security-policy')?.split('; ');
    return { policy, statuses: [page?.status, code?.status, map?.status] };
  }, address);
  expect(files).toContain(`${script}.map`);
  expect(answers.statuses).toEqual([200, 200, 404]);
  expect(answers.policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
  );
});

test('every call is checked and answered', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const bridge = window.portero as unknown as { call: (...words: unknown[]) => Promise<unknown> };
    const ask = (...words: unknown[]) => bridge.call(...words);
    return {
      unknownChannel: await ask('session/token'),
      prototype: await ask('__proto__'),
      wrongShape: await ask('session/sign-in', { connectionId: 'local', userName: 7 }),
      nothing: await ask('directory/window'),
      tooMany: await ask('directory/window', {
        connectionId: 'local',
        search: '',
        active: 'all',
        sort: { column: 'userName', descending: false },
        offset: 0,
        limit: 1e9,
      }),
      nobody: await ask('session/own-profile', { connectionId: 'nowhere' }),
    };
  });
  const invalid = { ok: false, error: { code: 'invalid-request' } };
  expect(answers).toEqual({
    unknownChannel: invalid,
    prototype: invalid,
    wrongShape: invalid,
    nothing: invalid,
    tooMany: invalid,
    nobody: { ok: false, error: { code: 'no-such-connection' } },
  });
});

test('a guest that nobody expects is not attached', async ({ start }) => {
  const { page, electron } = await start();
  await openOffline(page);
  await page.evaluate(() => {
    for (const [partition, src] of [
      ['captcha-local', 'https://example.com/'],
      ['other', 'http://127.0.0.1/.portero/captcha'],
      ['', 'about:blank'],
    ]) {
      const guest = document.createElement('webview');
      guest.setAttribute('partition', partition ?? '');
      guest.setAttribute('src', src ?? '');
      document.body.append(guest);
    }
  });
  // The captcha's own guest, asked for earlier or later, is the only one that ever comes.
  await expect
    .poll(() =>
      electron.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .filter((contents) => contents.getType() === 'webview')
          .map((contents) => new URL(contents.getURL() || 'about:blank').pathname),
      ),
    )
    .toEqual(['/.portero/captcha']);
});

test('the captcha guest is sandboxed, has nothing of the app, and is gone after signing in', async ({
  start,
}) => {
  const { page, electron } = await start();
  await openOffline(page);
  const guest = () =>
    electron.evaluate(async ({ webContents }) => {
      const found = webContents.getAllWebContents().find((contents) => contents.getType() === 'webview');
      if (!found) return undefined;
      const look =
        '[typeof require, typeof process, typeof window.portero, typeof window.ipcRenderer].join()';
      return (await found.executeJavaScript(look)) as string;
    });
  await expect.poll(guest).toBe('undefined,undefined,undefined,undefined');
  await page.getByRole('textbox', { name: 'User name' }).fill('admin');
  await page.getByRole('textbox', { name: 'Password' }).fill('Admin123456!');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await expect.poll(guest).toBeUndefined();
});

test('a redirect to another origin is not followed and never sees the bearer', async ({ start, serve }) => {
  const { proxy } = await serve();
  const elsewhere = await serve();
  const { page } = await start();
  await addConnection(page, 'Corp', proxy.url);
  await page.getByRole('textbox', { name: 'User name' }).fill('admin');
  await page.getByRole('textbox', { name: 'Password' }).fill('Admin123456!');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  for (const status of [301, 302, 303, 307, 308]) {
    let redirected = 0;
    proxy.fault = (request, response) => {
      redirected += 1;
      response.writeHead(status, { location: elsewhere.proxy.url + (request.url ?? '') }).end();
      return true;
    };
    const refresh = page.getByRole('button', { name: 'Refresh' });
    await refresh.click();
    await expect.poll(() => redirected).toBeGreaterThan(0);
    await expect(page.getByText(/Try again|Retry/).first()).toBeVisible();
    await expect(refresh).not.toHaveAttribute('data-loading');
  }
  expect(elsewhere.proxy.exchanges).toEqual([]);
});
