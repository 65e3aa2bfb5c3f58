import { localServerUrl } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { signInPlainly } from '../support/plain-client';
import { enterCredentials, findPerson, openOffline, signIn } from '../support/screens';

test('try it offline: captcha, sign in, deactivate a user, undo', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible();
  const url = await localServerUrl(page);
  expect((await signInPlainly(url, 'jdoe', 's3cr3t')).status).toBe(200);

  const jdoe = await findPerson(page, 'jdoe');
  await expect(jdoe).toBeChecked();
  await jdoe.click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await expect(page.getByText(/May keep working until/)).toBeVisible();
  await expect(jdoe).not.toBeChecked();
  expect(await signInPlainly(url, 'jdoe', 's3cr3t')).toEqual({ status: 401, body: '' });

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(jdoe).toBeChecked();
  await expect(page.getByText('Undone: jdoe is active again.')).toBeVisible();
  const again = await signInPlainly(url, 'jdoe', 's3cr3t');
  expect(again.status).toBe(200);
  expect(again.token).toMatch(/^eyJ/);
});

test('who was deactivated is still inactive after a restart', async ({ start }) => {
  const first = await start();
  await openOffline(first.page);
  await signIn(first.page);
  await (await findPerson(first.page, 'jdoe')).click();
  await expect(first.page.getByText('jdoe is now inactive.')).toBeVisible();
  await first.quit();

  const second = await start();
  await openOffline(second.page);
  await enterCredentials(second.page, 'jdoe', 's3cr3t');
  await expect(second.page.getByText(/refused/i).first()).toBeVisible();
  await signIn(second.page);
  await expect(await findPerson(second.page, 'jdoe')).not.toBeChecked();
});

test('signing out forgets everything', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await expect(page.getByRole('status', { name: 'Session' })).toContainText('admin');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  const answer = await page.evaluate(() =>
    window.portero.call('directory/window', {
      connectionId: 'local',
      search: '',
      active: 'all',
      profileIds: [],
      administrator: 'all',
      changedElsewhere: false,
      sort: { column: 'userName', descending: false },
      offset: 0,
      limit: 10,
    }),
  );
  expect(answer).toEqual({ ok: false, error: { code: 'not-signed-in' } });
});

test('loading the page again comes back to the same people', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await page.reload();
  await expect(await findPerson(page, 'jdoe')).toBeChecked();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
});

test('the next morning starts at the sign-in of the system last used', async ({ openCorp, start }) => {
  const first = await openCorp();
  await signIn(first.page);
  await first.quit();
  const { page } = await start();
  await expect(page.getByRole('heading', { name: 'Sign in to Corp' })).toBeVisible();
  await signIn(page);
});

test('an offer to undo does not follow you to another system', async ({ openCorp }) => {
  const { page } = await openCorp();
  await signIn(page);
  await (await findPerson(page, 'jdoe')).click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Other connections' }).click();
  await openOffline(page);
  await signIn(page);
  await expect(await findPerson(page, 'jdoe')).toBeChecked();
  await expect(page.getByText('jdoe is now inactive.')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});
