import { expect, type Page } from '@playwright/test';

/** What people sign in with: some systems want their e-mail address. */
const NAME = /^(User name|Email)$/;

/** From the welcome screen to the local server's sign-in screen. */
export async function openOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it offline' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
}

/** Adds a connection as a person does and ends on its sign-in screen. */
export async function addConnection(page: Page, name: string, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a connection' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await form.getByRole('textbox', { name: 'Address' }).fill(address);
  await form.getByRole('button', { name: /^(Add|Save)/ }).click();
  await expect(page.getByRole('textbox', { name: NAME })).toBeVisible();
}

/** Fills the sign-in form and sends it. */
export async function enterCredentials(page: Page, userName: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: NAME }).fill(userName);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in and waits for the users: all of them, so that none is moved by one that comes later. */
export async function signIn(page: Page, userName = 'admin', password = 'Admin123456!'): Promise<void> {
  await enterCredentials(page, userName, password);
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Users' })).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('button', { name: 'Refresh' })).not.toHaveAttribute('data-loading');
}

/** Searches for someone and answers their switch. */
export async function findPerson(page: Page, userName: string) {
  await page.getByRole('searchbox', { name: 'Search users' }).fill(userName);
  const person = page.getByRole('switch', { name: `Active: ${userName}`, exact: true });
  await expect(person).toBeVisible();
  return person;
}

/** Fills the re-sign-in sheet and sends it. */
export async function signInAgain(page: Page, password = 'Admin123456!', userName?: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  if (userName !== undefined) await sheet.getByRole('textbox', { name: 'User name' }).fill(userName);
  await sheet.getByRole('textbox', { name: 'Password' }).fill(password);
  await sheet.getByRole('button', { name: 'Sign in', exact: true }).click();
}
