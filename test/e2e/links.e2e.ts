import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { openOffline, signIn } from '../support/screens';

/** Starts Portero once more on the same profile, as the operating system does for a link, and waits until it leaves. */
async function startAgain(profile: string, link: string): Promise<void> {
  const executable = process.env['PORTERO_ELECTRON_PATH'] ?? '';
  const switches = JSON.parse(process.env['PORTERO_SWITCHES'] ?? '[]') as string[];
  const second = spawn(executable, [join(import.meta.dirname, '..', '..'), ...switches, link], {
    env: { ...process.env, PORTERO_USER_DATA: profile },
    stdio: 'ignore',
  });
  await once(second, 'exit');
}

const linkTo = (address: string, words = ''): string =>
  `portero://open?at=${encodeURIComponent(address)}&section=users${words}`;

test('a link is copied by address, and leads a colleague’s Portero there', async ({ openCorp, start }) => {
  const first = await openCorp();
  const { electron, page, proxy, profile } = first;
  await signIn(page);
  const id = await connectionId(page, 'Corp');
  const filter = {
    search: 'José',
    active: 'inactive' as const,
    profileIds: ['2'],
    administrator: 'all' as const,
    changedElsewhere: false,
  };
  const place = { connectionId: id, section: 'users' as const, filter, personId: 'p 1' };
  const link = valueOf(await call(page, 'links/copy', place));
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(link);
  expect(link).not.toContain(id);
  await first.quit();

  const before = proxy.exchanges.filter(({ path }) => path === '/api/Auth').length;
  const again = await start({ profile, args: [link] });
  expect(await again.page.evaluate(() => window.portero.start.place)).toEqual(place);
  await expect(again.page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  expect(proxy.exchanges.filter(({ path }) => path === '/api/Auth')).toHaveLength(before);
});

test('a link that is opened meanwhile leads the window in front there', async ({ start, profile }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  await startAgain(profile, 'portero://open?at=local&section=users&q=jdoe&active=active');
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toHaveValue('jdoe');
  await expect(page.getByRole('switch', { name: 'Active: jdoe', exact: true })).toBeVisible();
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a link to a system that is not here says so, adds nothing and asks nobody', async ({
  start,
  profile,
  serve,
}) => {
  const { proxy } = await serve();
  const first = await start({ args: [linkTo(proxy.url)] });
  await expect(
    first.page.getByText('The link points to a system that is not among your connections'),
  ).toBeVisible();
  await startAgain(profile, linkTo(proxy.url, '&section=journal'));
  await startAgain(profile, 'portero://delete-everything?at=local');
  expect(valueOf(await call(first.page, 'connections/list'))).toEqual([]);
  expect(proxy.exchanges).toEqual([]);
});
