import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { changeDatabase } from '../support/database-file';
import { findPerson, openOffline, signIn } from '../support/screens';

const entries = (page: Page) =>
  page.getByRole('table', { name: 'Entries, newest first' }).locator('tbody tr');

async function goToAuditLog(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Audit log' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeFocused();
}

/** Makes the one entry of a profile’s audit log the oldest of many. */
function addEntries(profile: string, count: number): void {
  changeDatabase(
    join(profile, 'records.sqlite'),
    `with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${count})
    insert into journal (at, place, undo, action, subject_kind, subject_id, subject_name, changes, result, folded)
    select at + n, place, 0, action, 'person', 'id-' || n, 'person' || n, '[]', 'done', 'person' || n
    from journal, numbers where journal.id = 1`,
  );
}

test('an activation is in the audit log, is found, and is undone from there', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await goToAuditLog(page);
  await expect(page.getByText('No changes have been made from this computer yet')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await (await findPerson(page, 'jdoe')).click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await goToAuditLog(page);

  const entry = entries(page).first();
  await expect(entry).toContainText('Deactivated · jdoe');
  await expect(entry.locator('del')).toHaveText('Yes');
  await expect(entry.locator('ins')).toHaveText('No');
  await expect(entry).toContainText('admin');
  await expect(entry).toContainText('Done');

  const search = page.getByRole('searchbox', { name: 'Search the audit log' });
  await search.fill('raul');
  await expect(page.getByText('No entry matches the search and filter')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filter' }).click();
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Failed');
  await expect(page.getByText('No entry matches the search and filter')).toBeVisible();
  await page.getByRole('combobox', { name: 'Result' }).selectOption('All results');
  await search.fill('JDOE');
  await expect(entries(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo: jdoe: Deactivated' }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(entries(page).first()).toContainText(/Activated · jdoe/);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Users' }).click();
  await expect(await findPerson(page, 'jdoe')).toBeChecked();
});

test('the audit log outlives a restart, and is exported as it is filtered', async ({ start }) => {
  const first = await start();
  await openOffline(first.page);
  await signIn(first.page);
  for (const name of ['jdoe', 'raul.recursos']) {
    await (await findPerson(first.page, name)).click();
    await expect(first.page.getByText(`${name} is now inactive.`)).toBeVisible();
  }
  await first.quit();

  const { electron, page, profile } = await start();
  await openOffline(page);
  await signIn(page);
  await goToAuditLog(page);
  await expect(entries(page)).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search the audit log' }).fill('raul');
  await expect(entries(page)).toHaveCount(1);
  const file = join(profile, 'audit-log.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  await expect(page.getByText('1 row exported')).toBeVisible();
  await expect(page.getByText('audit-log.csv')).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('raul.recursos');
  expect(text).not.toContain('jdoe');
});

test('the oldest entry of an audit log that no browser could scroll as a whole is in reach', async ({
  start,
}) => {
  const first = await start();
  await openOffline(first.page);
  await signIn(first.page);
  await (await findPerson(first.page, 'jdoe')).click();
  await expect(first.page.getByText('jdoe is now inactive.')).toBeVisible();
  await first.quit();
  addEntries(first.profile, 80_000);

  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await goToAuditLog(page);
  await expect(entries(page).first()).toContainText('person80000');
  const list = page.getByRole('region', { name: 'Entries, newest first' });
  // Browsers stop at about 33 million device pixels: however many entries there are, it is never that tall.
  expect(await list.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(4_100_000);
  await list.focus();
  await page.keyboard.press('End');
  const oldest = entries(page).last();
  await expect(oldest).toContainText('Deactivated · jdoe');
  await expect(oldest).toHaveAttribute('aria-rowindex', '80002');
  await expect(oldest).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await expect(oldest).not.toBeInViewport();
  await expect(list.getByText('person12', { exact: true })).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(list.getByText('person80000', { exact: true })).toBeInViewport();
});
