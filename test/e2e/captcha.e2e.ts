import type { ElectronApplication } from '@playwright/test';
import { TURNSTILE_TEST_SECRETS, TURNSTILE_TEST_SITE_KEYS } from '#contract/wire/turnstile';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { addConnection, enterCredentials, signIn } from '../support/screens';

/** Clicks into the middle-left of the guest, where the widget's box is, as a hand would. */
async function clickWidget(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ webContents }) => {
    const guest = webContents.getAllWebContents().find((contents) => contents.getType() === 'webview');
    for (const type of ['mouseDown', 'mouseUp'] as const) {
      guest?.sendInputEvent({ type, x: 28, y: 32, button: 'left', clickCount: 1 });
    }
  });
}

test('Cloudflare’s passing test key and secret', async ({ openCorp }) => {
  const { page } = await openCorp('--turnstile-secret', TURNSTILE_TEST_SECRETS.pass);
  await signIn(page);
});

test('an interactive captcha asks the person and goes on after the answer', async ({ openCorp }) => {
  const { page, electron } = await openCorp(
    '--turnstile-secret',
    TURNSTILE_TEST_SECRETS.pass,
    '--turnstile-site-key',
    TURNSTILE_TEST_SITE_KEYS.interactive,
  );
  await expect(page.getByText('Your turn: complete the check')).toBeVisible();
  await enterCredentials(page, 'admin', 'Admin123456!');
  await expect(page.getByText('Waiting for the security check…').first()).toBeVisible();
  await clickWidget(electron);
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
});

test('a failing captcha says so, offers a retry, and sends no password', async ({ openCorp }) => {
  const { page, proxy } = await openCorp('--turnstile-site-key', TURNSTILE_TEST_SITE_KEYS.failVisible);
  await expect(page.getByText(/The check failed/).first()).toBeVisible();
  const before = proxy.exchanges.length;
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect.poll(() => proxy.exchanges.length).toBeGreaterThan(before);
  await expect(page.getByText(/The check failed/).first()).toBeVisible();
  expect(proxy.exchanges.some(({ path }) => path === '/api/Auth')).toBe(false);
});

for (const [name, secret] of [
  ['fails', TURNSTILE_TEST_SECRETS.fail],
  ['was spent already', TURNSTILE_TEST_SECRETS.spent],
]) {
  test(`a captcha that ${name} at the verifier is refused like everything else`, async ({ start, serve }) => {
    const { proxy } = await serve('--turnstile-secret', secret ?? '');
    const { page } = await start();
    await addConnection(page, 'Corp', proxy.url);
    await enterCredentials(page, 'admin', 'Admin123456!');
    await expect(page.getByText('The system refused the sign-in.')).toBeVisible();
  });
}

test('a widget that cannot be loaded says so and can be tried again', async ({ start, serve }) => {
  const { proxy } = await serve();
  const { page } = await start();
  proxy.fault = (request, response) =>
    request.url?.startsWith('/turnstile/v0/api.js') ? Boolean(response.destroy()) : false;
  await addConnection(page, 'Corp', proxy.url);
  await expect(page.getByText(/The check cannot be loaded/).first()).toBeVisible();
  proxy.fault = undefined;
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(page.getByText('Check passed')).toBeVisible();
  await signIn(page);
});

test('a captcha token that got too old is not spent', async ({ openCorp }) => {
  const { page, electron } = await openCorp();
  await expect(page.getByText('Check passed')).toBeVisible();
  const id = await connectionId(page, 'Corp');
  // Main's clock jumps over the token's 300 seconds; the guest's clock, and so the widget, does not notice.
  await electron.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() + 301_000;
  });
  expect(valueOf(await call(page, 'captcha/state', { connectionId: id }))).toMatchObject({
    step: 'failed',
    reason: 'expired',
  });
  expect(
    await call(page, 'session/sign-in', {
      connectionId: id,
      userName: 'admin',
      password: 'Admin123456!',
      keepSession: false,
      keepPassword: false,
    }),
  ).toEqual({ ok: false, error: { code: 'captcha-needed' } });
});
