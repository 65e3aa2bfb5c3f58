import { expect, test } from '../support/app';
import { addConnection, enterCredentials } from '../support/screens';

test('a kept password that no longer counts is told as that, and as forgotten', async ({ serve, start }) => {
  const { proxy } = await serve('--token-lifetime', 'storm=8');
  const { page } = await start();
  await addConnection(page, 'Storm', `${proxy.url}/storm`);
  await page.getByRole('checkbox', { name: /^Remember my password/ }).check();
  await enterCredentials(page, 'admin', 'Admin123456!');
  await expect(page.getByRole('columnheader', { name: 'Access rights' })).toBeVisible();

  // Somebody has changed it meanwhile.
  proxy.fault = (request, response) =>
    request.url?.endsWith('/api/auth/login')
      ? Boolean(response.writeHead(401).end('{"message":"Username or password is incorrect"}'))
      : false;
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('alert')).toContainText('The saved password was refused.');
  await expect(sheet.getByRole('alert')).not.toContainText('Caps Lock');
  // Nothing was asked, so nothing waits that could be dropped.
  await expect(sheet).not.toContainText('waiting requests');

  const button = sheet.getByRole('button', { name: 'Sign in', exact: true });
  // While it opens it moves.
  await expect(async () => {
    const [inside, around] = [await button.boundingBox(), await sheet.boundingBox()];
    const below = (around?.y ?? 0) + (around?.height ?? 0) - ((inside?.y ?? 0) + (inside?.height ?? 0));
    expect(below).toBeLessThan(32);
  }).toPass();
});
