import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { findPerson, openOffline, signIn } from '../support/screens';

const FILES = join(import.meta.dirname, '..', 'fixtures', 'v0.1');

test('a profile of version 0.1 whose app was killed: nothing of it is lost, and its work goes on', async ({
  start,
  profile,
}) => {
  for (const name of ['settings.json', 'vault.json']) cpSync(join(FILES, name), join(profile, name));
  cpSync(join(FILES, 'crashed'), profile, { recursive: true });
  mkdirSync(join(profile, 'local-server'));
  cpSync(join(FILES, 'portero.db'), join(profile, 'local-server', 'portero.db'));
  const app = await start({ args: ['--password-store=basic'] });
  const { page } = app;

  // It opens where somebody last signed in; what was kept for that lies in a keychain that is not here.
  await expect(page.getByText(/^Your sign-in is saved in a keychain/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('button', { name: 'Other connections' }).click();
  for (const name of ['Storm', 'Corporación · Málaga', 'Tickets', 'Certificate of our own']) {
    await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
  }

  await openOffline(page);
  await signIn(page);
  await expect(await findPerson(page, 'raul.recursos')).not.toBeChecked();
  const operation = page.getByRole('group', { name: /172 users$/ });
  await expect(operation).toContainText('9 of 172 · Interrupted');
  await operation.getByRole('button', { name: 'Resume' }).click();
  await expect(operation).toContainText('172 done');

  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Audit log' }).click();
  const entries = page.getByRole('table', { name: 'Entries, newest first' }).locator('tbody tr');
  await page.getByRole('searchbox', { name: 'Search the audit log' }).fill('raul.recursos');
  await expect(entries.first()).toContainText('Deactivated · raul.recursos');

  await app.quit();
  expect(readFileSync(join(profile, 'vault.json'))).toEqual(readFileSync(join(FILES, 'vault.json')));
});
