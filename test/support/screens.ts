import { expect, type Page } from '@playwright/test';

/** From the welcome screen to the local server's sign-in screen. */
export async function openOffline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it offline' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible({ timeout: 30_000 });
}

/** Fills the sign-in form (on its screen or in the sheet) and waits for the users. */
export async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'User name' }).fill(userName);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
}
