import type { Page } from '@playwright/test';
import { call, connectionId, valueOf } from '../support/bridge-calls';
import { expect, test } from '../support/app';
import { signInPlainly } from '../support/plain-client';
import { findPerson, openOffline, signIn } from '../support/screens';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const address = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

/** Opens the palette, types, and does what is found first. */
async function command(page: Page, words: string, found: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  const first = palette(page).getByRole('option').first();
  await expect(first).toContainText(found);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

test('back and forward lead through the places, and a screen is as it was left', async ({ start }) => {
  const { page } = await start();
  await openOffline(page);
  await signIn(page);
  const search = page.getByRole('searchbox', { name: 'Search users' });
  await search.fill('jdoe');
  await expect.poll(() => address(page)).toBe('#local/users?q=jdoe');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('button', { name: 'Audit log' }).click();
  await expect(sections.getByRole('button', { name: 'Audit log' })).toHaveAttribute('aria-current', 'page');
  await sections.getByRole('button', { name: 'Session' }).click();
  await expect(heading(page, 'Your session')).toBeVisible();

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Audit log')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(search).toHaveValue('jdoe');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading(page, 'Audit log')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3, bubbles: true })));
  await expect(search).toHaveValue('jdoe');

  await sections.getByRole('button', { name: 'Audit log' }).click();
  await page.reload();
  await expect(heading(page, 'Audit log')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  await signInTo(page, 'Audit log');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  // Whoever comes next does not find what the last one had looked for.
  await expect(search).toHaveValue('');
});

async function signInTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('textbox', { name: 'User name' }).fill('admin');
  await page.getByRole('textbox', { name: 'Password' }).fill('Admin123456!');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(heading(page, screen)).toBeVisible();
}

test('what the menu of the system grants is offered, and a new right needs a new sign-in', async ({
  openCorp,
}) => {
  const { page, proxy } = await openCorp();
  await signIn(page, 'jdoe', 's3cr3t');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('button')).toHaveText(['Users', 'Audit log', 'Session']);
  await expect(page.getByText('You have new permissions')).toBeHidden();

  // An administrator gives jdoe's profile the right to edit people, and all of the modules.
  const { token } = await signInPlainly(proxy.url, 'admin', 'Admin123456!');
  const asAdmin = async (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${proxy.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const every = { BitAgregar: true, BitEditar: true, BitEliminar: true, BitConsulta: true, BitDetalle: true };
  const modules = (await (await asAdmin('GET', '/api/Modulo')).json()) as Record<string, unknown>[];
  const idOf = (key: string): unknown => {
    const module = modules.find((one) => (one['Clave'] ?? one['clave']) === key);
    return module?.['IdModulo'] ?? module?.['idModulo'];
  };
  const saved = await asAdmin('POST', '/api/PermisoPerfil/guardar-permisos', {
    IdPerfil: 2,
    Modulos: ['usuario', 'modulo'].map((key) => ({ IdModulo: idOf(key), ...every })),
  });
  expect(saved.status).toBe(200);

  await page.reload();
  await expect(sections.getByRole('button')).toHaveText(['Users', 'Modules', 'Audit log', 'Session']);
  await expect(page.getByText('You have new permissions since you signed in')).toBeVisible();
  await expect(await findPerson(page, 'admin')).toBeDisabled();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await sheet.getByRole('textbox', { name: 'Password' }).fill('s3cr3t');
  await sheet.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('You have new permissions since you signed in')).toBeHidden();
  await expect(await findPerson(page, 'admin')).toBeEnabled();
});

test('a link to a place is copied by name, and a second window opens there in step', async ({ openCorp }) => {
  const { electron, page } = await openCorp();
  await signIn(page);
  const id = await connectionId(page, 'Corp');
  await page.getByRole('searchbox', { name: 'Search users' }).fill('jdoe');
  await expect.poll(() => address(page)).toBe(`#${id}/users?q=jdoe`);
  await command(page, 'copy a link', 'Copy a link to this place');
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(link).toMatch(/^portero:\/\/open\?.*q=jdoe/);
  expect(link).not.toContain(id);

  const opened = electron.waitForEvent('window', (one) => one.url().startsWith('app:'));
  await command(page, 'open this place', 'Open this place in a new window');
  const second = await opened;
  await expect(second.getByRole('searchbox', { name: 'Search users' })).toHaveValue('jdoe');

  await (await findPerson(second, 'jdoe')).click();
  await expect(page.getByRole('switch', { name: 'Active: jdoe', exact: true })).not.toBeChecked();
  await command(second, 'language español', 'Language: Español');
  await expect(page.getByRole('heading', { level: 1, name: 'Usuarios' })).toBeVisible();
  expect(valueOf(await call(page, 'settings/update', { language: 'en' })).language).toBe('en');
  await expect(second.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
});
