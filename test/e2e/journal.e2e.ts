import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { findPerson, openOffline, signIn } from '../support/screens';

const entries = (page: Page) =>
  page.getByRole('table', { name: 'Entries, the newest first' }).locator('tbody tr');

async function goToJournal(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Journal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused();
}

test('what was switched is in the journal, is found, and is taken back from there', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  await goToJournal(page);
  await expect(page.getByText('Nothing has been changed from this computer yet')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await (await findPerson(page, 'jdoe')).click();
  await expect(page.getByText('jdoe is now inactive.')).toBeVisible();
  await goToJournal(page);

  const entry = entries(page).first();
  await expect(entry).toContainText('Switched off · jdoe');
  await expect(entry.locator('del')).toHaveText('Yes');
  await expect(entry.locator('ins')).toHaveText('No');
  await expect(entry).toContainText('admin');
  await expect(entry).toContainText('Done');

  const search = page.getByRole('searchbox', { name: 'Search the journal' });
  await search.fill('raul');
  await expect(page.getByText('No entry fits the search and filter')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filter' }).click();
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Failed');
  await expect(page.getByText('No entry fits the search and filter')).toBeVisible();
  await page.getByRole('combobox', { name: 'Result' }).selectOption('Any result');
  await search.fill('JDOE');
  await expect(entries(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo: jdoe: Switched off' }).click();
  await expect(entries(page)).toHaveCount(2);
  await expect(entries(page).first()).toContainText(/Switched on · jdoe/);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Users' }).click();
  await expect(await findPerson(page, 'jdoe')).toBeChecked();
});

test('the journal outlives a restart, and goes into a file as it is filtered', async ({ start }) => {
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
  await goToJournal(page);
  await expect(entries(page)).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search the journal' }).fill('raul');
  await expect(entries(page)).toHaveCount(1);
  const file = join(profile, 'journal.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  await expect(page.getByText('1 row exported')).toBeVisible();
  await expect(page.getByText('journal.csv')).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('raul.recursos');
  expect(text).not.toContain('jdoe');
});
