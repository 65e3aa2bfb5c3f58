import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { corpApi } from '../support/corp-api';
import { picture } from '../support/picture';
import { signInPlainly } from '../support/plain-client';
import { addConnection, enterCredentials, findPerson, signIn, signInAgain } from '../support/screens';

/** Opens somebody's details and waits until they are there. */
async function openPerson(page: Page, userName: string) {
  await findPerson(page, userName);
  await page.getByRole('button', { name: userName, exact: true }).click();
  const details = page.getByRole('dialog', { name: `Details of ${userName}` });
  await expect(details.getByRole('heading', { name: userName, exact: true })).toBeVisible();
  return details;
}

test('creates somebody with a generated password, who can sign in with it', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  await signIn(page);
  await page.getByRole('button', { name: 'New user' }).click();
  const sheet = page.getByRole('dialog', { name: 'New user' });
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(sheet.getByText('Enter a user name.')).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'User name' })).toBeFocused();

  await sheet.getByRole('textbox', { name: 'User name' }).fill('jdoe');
  await sheet.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Consulta' });
  const password = sheet.getByRole('textbox', { name: 'Password' });
  await password.fill('abc1');
  const rule = (words: string) => sheet.getByRole('listitem').filter({ hasText: words });
  await expect(rule('a digit')).toHaveText(/met/);
  await expect(rule('an uppercase letter')).toHaveText(/missing/);
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(password).toBeFocused();
  await sheet.getByRole('button', { name: 'Generate' }).click();
  for (const words of ['at least', 'uppercase', 'lowercase', 'digit', 'symbol']) {
    await expect(rule(words)).toHaveText(/met/);
  }

  // Somebody has that name already: the system says so, and nothing that was typed is gone.
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('The system rejected the request. “');
  const generated = await password.inputValue();
  await sheet.getByRole('textbox', { name: 'User name' }).fill('nueva.persona');
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  const notice = page.getByRole('group', { name: 'nueva.persona was created.' });
  await expect(notice.getByRole('button', { name: 'Copy password' })).toBeVisible();
  expect((await signInPlainly(server.url, 'nueva.persona', generated)).status).toBe(200);

  await notice.getByRole('button', { name: 'Open' }).click();
  const details = page.getByRole('dialog', { name: 'Details of nueva.persona' });
  await expect(details.getByText('User created')).toBeVisible();
  await expect(details).not.toContainText(generated);
});

test('changes profile and picture, and tells it in the audit log', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  const before = await api.user('jdoe');
  const details = await openPerson(page, 'jdoe');
  await details.locator('input[type=file]').setInputFiles({
    name: 'picture.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await expect(details.getByRole('alert')).toContainText('not a PNG, JPEG, GIF or WebP');
  await details.locator('input[type=file]').setInputFiles(picture(640, 480));
  await expect(details.getByRole('application')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  await details.getByRole('button', { name: 'Use this part' }).click();
  await details.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Consulta' });

  // Closed by accident: it is all still there.
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await openPerson(page, 'jdoe');
  await expect(details.getByText('Unsaved changes')).toBeVisible();
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details.getByText('Unsaved changes')).toBeHidden();
  const after = await api.user('jdoe');
  expect(after).toMatchObject({ NombrePerfil: 'Consulta', Activo: before?.Activo });
  expect(after?.Imagen).toBeTruthy();
  const history = details.getByRole('region', { name: 'Audit log on this computer' });
  await expect(history).toContainText(`Profile: ${before?.NombrePerfil} → Consulta`);
});

test('overwrites nothing: shows the current values, and applies one’s changes only when told to', async ({
  openCorp,
}) => {
  const { page, server } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  const jdoe = await api.user('jdoe');
  const details = await openPerson(page, 'jdoe');
  await details.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Consulta' });
  const soporte = (await api.users()).find(({ NombrePerfil }) => NombrePerfil === 'Soporte');
  await api.send('PUT', `/api/Usuario/${jdoe?.Id}`, { IdPerfil: soporte?.IdPerfil, Activo: false });
  await details.getByRole('button', { name: 'Save', exact: true }).click();

  const conflict = details.getByRole('region', { name: 'Someone else has changed this user' });
  await expect(conflict.getByRole('row', { name: /^Profile/ })).toHaveText('ProfileSoporteConsulta');
  await expect(conflict.getByRole('row', { name: /^State/ })).toContainText('Inactive');
  expect(await api.user('jdoe')).toMatchObject({ NombrePerfil: 'Soporte', Activo: false });
  await conflict.getByRole('button', { name: 'Apply my changes' }).click();
  await expect(conflict).toBeHidden();
  // The switch of the other administrator stands.
  expect(await api.user('jdoe')).toMatchObject({ NombrePerfil: 'Consulta', Activo: false });
});

test('keeps what was wanted when the session ends in the middle, and writes it after signing in again', async ({
  openCorp,
}) => {
  const { page, server, proxy } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  const details = await openPerson(page, 'jdoe');
  await details.getByRole('combobox', { name: 'Profile' }).selectOption({ label: 'Consulta' });
  proxy.fault = (request, response) => {
    if (request.method !== 'PUT') return false;
    response.writeHead(401).end();
    return true;
  };
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(details.getByRole('alert')).toContainText('Not carried out');
  await expect(details.getByText('Unsaved changes')).toBeVisible();
  await expect(details.getByRole('combobox', { name: 'Profile' }).locator('option:checked')).toHaveText(
    'Consulta',
  );
  expect((await api.user('jdoe'))?.NombrePerfil).toBe('Operador');

  proxy.fault = undefined;
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await signInAgain(page);
  await expect(details.getByText('Unsaved changes')).toBeHidden();
  expect((await api.user('jdoe'))?.NombrePerfil).toBe('Consulta');
});

test('deletes nobody whose deletion is canceled, and the others once the time is up', async ({
  openCorp,
}) => {
  const { page, server, proxy } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  const details = await openPerson(page, 'jdoe');
  await details.getByRole('button', { name: 'Delete jdoe' }).click();
  const notice = page.getByRole('group', { name: 'jdoe will be deleted.' });
  await expect(details.getByText('This user will be deleted.')).toBeVisible();
  await notice.getByRole('button', { name: 'Cancel deletion' }).click();
  await expect(page.getByRole('group', { name: 'Deletion of jdoe canceled.' })).toBeVisible();
  expect(proxy.exchanges.filter(({ method }) => method === 'DELETE')).toEqual([]);

  await details.getByRole('button', { name: 'Delete jdoe' }).click();
  await expect(page.getByRole('group', { name: 'jdoe was deleted.' })).toBeVisible({ timeout: 20_000 });
  expect(await api.user('jdoe')).toBeUndefined();
  await expect(details.getByText('The system no longer has this user.')).toBeVisible();
});

test('changes and gives access rights where the system has them instead of profiles', async ({
  start,
  serve,
}) => {
  const { proxy } = await serve();
  const { page } = await start();
  await addConnection(page, 'Storm', `${proxy.url}/storm`);
  await enterCredentials(page, 'admin', 'Admin123456!');
  await page.getByRole('searchbox', { name: 'Search users' }).fill('celia.consulta');
  await page.getByRole('button', { name: 'celia.consulta', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'Details of celia.consulta' });
  const viewer = details.getByRole('combobox', { name: 'viewer' });
  const other = (await viewer.inputValue()) === 'write' ? 'read' : 'write';
  await viewer.selectOption(other);
  await details.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(details.getByText('Unsaved changes')).toBeHidden();
  await expect(details.getByRole('region', { name: 'Audit log on this computer' })).toContainText('viewer: ');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'New user' }).click();
  const sheet = page.getByRole('dialog', { name: 'New user' });
  await sheet.getByRole('textbox', { name: 'User name' }).fill('tormenta');
  await sheet.getByRole('button', { name: 'Generate' }).click();
  await sheet.getByRole('combobox', { name: 'stream' }).selectOption('read');
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  await page
    .getByRole('group', { name: 'tormenta was created.' })
    .getByRole('button', { name: 'Open' })
    .click();
  const made = page.getByRole('dialog', { name: 'Details of tormenta' });
  await expect(made.getByRole('combobox', { name: 'stream' })).toHaveValue('read');
  await expect(made.getByRole('combobox', { name: 'server' })).toHaveValue('none');
});
