import type { Locator } from '@playwright/test';
import { expect, test } from '../support/app';
import { addConnection, enterCredentials, signIn } from '../support/screens';

/** Where something is in the window, px. */
async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing is drawn');
  return { ...box, bottom: box.y + box.height };
}

test('access rights keep to one line of their row in a narrow window, and the whole of them is told', async ({
  serve,
  start,
}) => {
  const { proxy } = await serve();
  const { page, electron } = await start();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 480));
  await addConnection(page, 'Storm', `${proxy.url}/storm`);
  await enterCredentials(page, 'admin', 'Admin123456!');
  const rights = page.getByTitle(/^server: read and write, .*stream: read and write$/).first();
  const row = page.getByRole('row').filter({ has: rights });
  await expect(rights).toBeVisible();
  const place = await boxOf(row);
  const given = await Promise.all((await rights.locator(':scope > span').all()).map(boxOf));
  expect(given).toHaveLength(4);
  expect(new Set(given.map(({ y }) => Math.round(y))).size).toBe(1);
  for (const { y, bottom } of [await boxOf(rights), ...given]) {
    expect(y).toBeGreaterThan(place.y + 4);
    expect(bottom).toBeLessThan(place.bottom - 4);
  }
});

test('in a narrow window a name is whole, and a badge that has no room beside it is not there in parts', async ({
  openCorp,
}) => {
  const { page, electron } = await openCorp();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 480));
  await signIn(page);
  const row = page.getByRole('row').filter({ has: page.getByText('You', { exact: true }) });
  const name = row.getByRole('button', { name: 'admin', exact: true });
  await expect(name).toBeVisible();
  expect(await name.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  const badges = row.getByText(/^(You|Administrator)$/);
  await expect(badges).toHaveCount(2);
  const room = await boxOf(badges.first().locator('..'));
  const [you, administrator] = [await boxOf(badges.first()), await boxOf(badges.last())];
  expect(you.x + you.width).toBeLessThanOrEqual(room.x + room.width);
  expect(administrator.y).toBeGreaterThanOrEqual(room.bottom);
});

test('nothing that is silent takes room under the buttons of a sign-in', async ({ openCorp }) => {
  const { page } = await openCorp();
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  const card = page.locator('div', { has: page.locator('> form', { has: button }) }).last();
  // The check above it comes and goes: two measures count only if they are of one moment.
  await expect(async () => {
    const [inside, around] = [await boxOf(button), await boxOf(card)];
    const beside = around.x + around.width - (inside.x + inside.width);
    expect(around.bottom - inside.bottom).toBeCloseTo(beside, 0);
  }).toPass();
});

test('a session that is over is over on both sides of the status bar, though nothing was asked', async ({
  openCorp,
}) => {
  const { page } = await openCorp('--token-lifetime', '5');
  await signIn(page);
  const words = page.getByRole('contentinfo').getByText('Session ended', { exact: true });
  await expect(words).toBeVisible();
  const colour = await words.evaluate((element) => getComputedStyle(element).color);
  await expect(page.getByRole('contentinfo').locator('svg').first()).toHaveCSS('color', colour);
});
