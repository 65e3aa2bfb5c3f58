import { expect, test } from '../support/app';
import { openOffline, signIn } from '../support/screens';

test('try it offline: captcha, sign in, switch someone off, undo', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page, 'admin', 'Admin123456!');
  await page.getByRole('searchbox', { name: 'Search users' }).fill('jdoe');
  const jdoe = page.getByRole('switch', { name: 'Active: jdoe' });
  await expect(jdoe).toBeChecked();
});
