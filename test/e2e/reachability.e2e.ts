import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { signIn } from '../support/screens';

/** What Electron tells when the computer wakes up. */
const wakeUp = (electron: ElectronApplication) =>
  electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));

const HOUR_MS = 3_600_000;
/** A clock that is read over a busy machine is off by seconds. */
const TOLERANCE_MS = 60_000;

test('the network goes and comes back: it is told, everything stays, and the list is read anew', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp();
  await signIn(page);
  const row = page.getByRole('switch', { name: 'Active: admin' });
  await expect(row).toBeVisible();

  proxy.disappear();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText(/^Unreachable since/)).toBeVisible();
  await expect(row).toBeVisible();

  const before = proxy.exchanges.length;
  await proxy.comeBack();
  await expect(page.getByText(/^Unreachable/)).toBeHidden({ timeout: 90_000 });
  await expect
    .poll(() =>
      proxy.exchanges.slice(before).some(({ path, status }) => path === '/api/Usuario' && status === 200),
    )
    .toBe(true);
});

test('after waking, the system is asked for the time, and the session’s end follows its clock', async ({
  openCorp,
}) => {
  const { page, electron, proxy } = await openCorp();
  await signIn(page);
  const id = await connectionId(page, 'Corp');
  const end = async (): Promise<number> => {
    const state = valueOf(await call(page, 'session/state', { connectionId: id }));
    return state.phase === 'signed-out' ? 0 : state.view.expiresAt;
  };
  const before = await end();
  expect(before - Date.now()).toBeGreaterThan(25 * 60_000);

  // As if this computer's clock had been set an hour ahead while it slept.
  proxy.dateShiftMs = -HOUR_MS;
  await wakeUp(electron);
  await expect.poll(async () => Math.abs((await end()) - before - HOUR_MS) < TOLERANCE_MS).toBe(true);
  expect(valueOf(await call(page, 'connections/health', { connectionId: id })).skewMs).toBeLessThan(
    -HOUR_MS + TOLERANCE_MS,
  );

  proxy.dateShiftMs = 0;
  await wakeUp(electron);
  await expect.poll(async () => Math.abs((await end()) - before) < TOLERANCE_MS).toBe(true);
});
