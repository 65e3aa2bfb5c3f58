import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { enterCredentials, findPerson, openOffline, signIn } from '../support/screens';

/** Answers the operating system's dialogs, which no test can click. */
async function choose(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

/** Does a command of the palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'));
  await page.keyboard.press('Enter');
}

test('the filter’s people go into a file with the columns that were chosen', async ({ start, profile }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  await findPerson(page, 'jdoe');
  await choose(electron, join(profile, 'people.json'));
  await command(page, 'export the list');
  const sheet = page.getByRole('dialog', { name: 'Export 1 person' });
  await sheet.getByRole('checkbox', { name: 'Id', exact: true }).uncheck();
  await sheet.getByRole('checkbox', { name: 'Administrator' }).uncheck();
  await sheet.getByRole('radio', { name: 'JSON, for programs' }).check();
  await sheet.getByRole('button', { name: 'Choose where and export' }).click();
  await expect(page.getByText('1 row exported')).toBeVisible();
  await expect(sheet).toBeHidden();
  const people = JSON.parse(readFileSync(join(profile, 'people.json'), 'utf8')) as Record<string, unknown>[];
  expect(people.map((person) => Object.keys(person))).toEqual([['userName', 'profileName', 'active']]);
  expect(people[0]?.['userName']).toBe('jdoe');
});

test('people are created from a file after a dry run, and their new passwords are saved once', async ({
  start,
  profile,
}) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  const file = join(profile, 'new.csv');
  writeFileSync(
    file,
    [
      'userName,profile,password',
      'nueva.uno,Operador,',
      'nueva.dos,Operador,',
      'jdoe,Operador,',
      'x,Nobody,',
    ].join('\r\n'),
  );
  await choose(electron, file);
  await command(page, 'create people from a file');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  const counts = sheet.getByRole('list', { name: 'What would happen' });
  await expect(counts).toContainText('2 Will be carried out');
  await expect(counts).toContainText('1 Has a fault');
  await expect(counts).toContainText('1 Is so already');
  await sheet.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Has a fault (1)' });
  const lines = sheet.getByRole('table', { name: 'Lines of the file' }).locator('tbody tr');
  await expect(lines).toHaveCount(1);
  await expect(lines.first()).toContainText('there is no such profile');
  await expect(sheet.getByText('2 people get a password that Portero makes.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Create 2 people' }).click();

  await expect(sheet.getByText('2 of 2')).toBeVisible();
  // A stray Escape loses nothing: the passwords wait to be saved.
  await page.keyboard.press('Escape');
  await expect(page.getByText('New passwords wait to be saved')).toBeVisible();
  await page.getByRole('button', { name: 'Save them' }).click();
  const results = join(profile, 'results.csv');
  await choose(electron, results);
  await sheet.getByRole('button', { name: 'Save results with passwords' }).click();
  await expect(sheet.getByText('Saved. Keep the file safe')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close', exact: true }).last().click();

  const text = readFileSync(results, 'utf8');
  const row = text.split('\r\n').find((line) => line.includes('nueva.uno')) ?? '';
  const [, password = ''] = /(?:^|[,;])"?([^",;]{12,})"?$/.exec(row) ?? [];
  await findPerson(page, 'nueva.uno');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await enterCredentials(page, 'nueva.uno', password);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('a list switches those whom it names, and says which lines do nothing', async ({ start, profile }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  const file = join(profile, 'list.csv');
  writeFileSync(file, 'usuario;activo\r\njdoe;no\r\nnadie.aqui;no\r\nadmin;no\r\n');
  await choose(electron, file);
  await command(page, 'switch people by a list');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  const counts = sheet.getByRole('list', { name: 'What would happen' });
  await expect(counts).toContainText('1 Will be carried out');
  await expect(counts).toContainText('1 Not found');
  await expect(counts).toContainText('1 Not allowed');
  await sheet.getByRole('button', { name: 'Switch 1 person' }).click();
  await expect(sheet).toBeHidden();
  await expect(await findPerson(page, 'jdoe')).not.toBeChecked();
  await expect(await findPerson(page, 'admin')).toBeChecked();
});

test('a file that is none says so and changes nothing', async ({ start, profile }) => {
  const { electron, page } = await start();
  await openOffline(page);
  await signIn(page);
  await choose(electron, join(profile, 'missing.csv'));
  await command(page, 'create people from a file');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  await expect(sheet.getByRole('alert')).toContainText('The file could not be read');
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet).toBeHidden();
});
