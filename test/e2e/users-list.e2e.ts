import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { signInPlainly } from '../support/plain-client';
import { enterCredentials, signIn } from '../support/screens';

const grid = (page: Page) => page.getByRole('grid', { name: 'Users' });
const rowOf = (page: Page, index: number) => page.locator(`[data-index="${index}"][data-person]`);
const selected = (page: Page, people: number) =>
  expect(page.getByRole('region', { name: 'Selection' })).toContainText(`${people} selected`);
const nobodySelected = (page: Page) => expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();

test('users are selected by box, range and keys, stay selected while the list is narrowed, and are forgotten on sign-out', async ({
  openCorp,
}) => {
  const { page } = await openCorp();
  await signIn(page);
  await rowOf(page, 2).getByRole('checkbox').click();
  await rowOf(page, 6)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await selected(page, 5);
  await expect(rowOf(page, 4)).toHaveAttribute('aria-selected', 'true');
  await rowOf(page, 4)
    .getByRole('gridcell')
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] });
  await selected(page, 4);

  // By keys: a stretch grows and shrinks from where it began; the end of the list is out of sight.
  await rowOf(page, 8).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await selected(page, 7);
  await page.keyboard.press('Shift+ArrowUp');
  await selected(page, 6);
  await page.keyboard.press('Shift+End');
  await selected(page, 4 + 192);
  await page.keyboard.press('Escape');
  await nobodySelected(page);

  await page.keyboard.press('Home');
  await page.keyboard.press('Control+a');
  await selected(page, 200);
  await page.getByRole('searchbox', { name: 'Search users' }).fill('admin');
  await expect(rowOf(page, 0)).toHaveAttribute('aria-selected', 'true');
  await selected(page, 200);
  await page.getByRole('searchbox', { name: 'Search users' }).fill('');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await enterCredentials(page, 'admin', 'Admin123456!');
  await expect(grid(page)).toBeVisible();
  await nobodySelected(page);
});

test('the list comes back as it was left', async ({ openCorp }) => {
  const { page } = await openCorp();
  await signIn(page);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '201');
  await rowOf(page, 0).focus();
  await page.keyboard.press('End');
  await expect(rowOf(page, 199)).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(grid(page)).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(rowOf(page, 199)).toBeInViewport();
  await selected(page, 1);
});

test('columns are chosen, moved and kept; rows stand closer', async ({ openCorp }) => {
  const { page } = await openCorp();
  await signIn(page);
  const heads = page.getByRole('columnheader');
  await expect(heads).toHaveText(['', 'User name', 'Profile', 'Active']);
  await page.getByRole('button', { name: 'View' }).click();
  await page.getByRole('checkbox', { name: 'ID', exact: true }).check();
  await page.getByRole('button', { name: 'Move Id earlier' }).press('Enter');
  await page.getByRole('button', { name: 'Move Id earlier' }).press('Enter');
  await page.getByText('Compact').click();
  await page.keyboard.press('Escape');
  await expect(heads).toHaveText(['', 'User name', 'ID', 'Profile', 'Active']);
  await expect(rowOf(page, 1)).toHaveCSS('height', '32px');
  await page.reload();
  await expect(heads).toHaveText(['', 'User name', 'ID', 'Profile', 'Active']);
  await expect(rowOf(page, 1)).toHaveCSS('height', '32px');
  await page.getByRole('columnheader', { name: 'ID' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'ID' })).toHaveAttribute('aria-sort', 'ascending');
});

test('what changed elsewhere is marked by a refresh, shown alone, and dismissed', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  await signIn(page);
  await expect(rowOf(page, 0)).toBeVisible();
  await switchElsewhere(server.url, 'jdoe');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('1 changed elsewhere')).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(rowOf(page, 0)).toContainText('jdoe');
  await expect(rowOf(page, 0).getByTitle('Changed elsewhere: state')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss marks' }).click();
  await expect(page.getByText('1 changed elsewhere')).toBeHidden();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '201');
});

/** Somebody else switches a person, with another program. */
async function switchElsewhere(url: string, userName: string): Promise<void> {
  const { token } = await signInPlainly(url, 'admin', 'Admin123456!');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const everyone: unknown = await (await fetch(`${url}/api/Usuario`, { headers })).json();
  const people = everyone as { Id: string; UserName: string; IdPerfil: number; Activo: boolean }[];
  const person = people.find((candidate) => candidate.UserName === userName);
  if (!person) throw new Error(`nobody is called ${userName}`);
  const body = { IdPerfil: person.IdPerfil, Activo: !person.Activo };
  const answer = await fetch(`${url}/api/Usuario/${person.Id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(body),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}
