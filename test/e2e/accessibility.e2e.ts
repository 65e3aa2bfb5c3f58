import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en as t } from '../../src/renderer/i18n/en/en';
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/app';
import { selfSigned } from '../support/certificates';
import { startSecureFront } from '../support/secure-front';

test('every screen of three systems is accessible', async ({ start, serve }) => {
  const { proxy } = await serve();
  const front = await startSecureFront(proxy.url, await selfSigned('corp.example'));
  const { page } = await start();
  for (const [name, address] of [
    ['Corp', proxy.url],
    ['Storm', `${proxy.url}/storm`],
    ['Tickets', `${proxy.url}/api-tickets`],
  ] as const) {
    await page.evaluate((draft) => window.portero.call('connections/add', draft), { name, address });
  }
  await page.reload();
  await page.waitForSelector('html[data-portero-ready]');
  await expectAccessible(page, 'welcome with connections');

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name });
  await button(t.welcome.addConnection).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: t.connections.address }).fill(front.url);
  await button(t.connections.test).click();
  await expect(sheet.getByText(t.connectionTest.unknownTitle)).toBeVisible();
  await expectAccessible(page, 'a certificate that nobody vouches for');
  await sheet.getByRole('textbox', { name: t.connections.address }).fill(proxy.url);
  await button(t.connections.test).click();
  await expect(sheet.getByText(/127\.0\.0\.1|ms/).first()).toBeVisible();
  await sheet.locator('summary').first().click();
  await expectAccessible(page, 'a connection that was tested');
  await page.keyboard.press('Escape');

  const enter = async (connection: string, userName: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${connection}`) }).click();
    await field(t.signIn.userName).or(field(t.signIn.email)).fill(userName);
    await field(t.signIn.password).fill('Admin123456!');
    await button(t.signIn.submit).click();
    await expect(button(t.session.signOut)).toBeVisible();
  };
  await enter('Tickets', 'admin@empresa.com');
  await expectAccessible(page, 'a system without people');
  await button(t.signIn.otherConnections).click();
  await enter('Storm', 'admin');
  await expect(page.getByRole('columnheader', { name: t.rights.column })).toBeVisible();
  await expectAccessible(page, 'people with access rights');
  await button(t.signIn.otherConnections).click();
  await enter('Corp', 'admin');
  await button(t.session.details).click();
  await expect(
    page.getByRole('table', { name: t.rights.table }).or(page.getByText(t.rights.heading)).first(),
  ).toBeVisible();
  await expectAccessible(page, 'the session');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.connections.switchTo.replace('{{name}}', 'Corp') }).click();
  await expectAccessible(page, 'the switcher');
  await page.keyboard.press('Escape');
  const connectionId = await page.evaluate(async () => {
    const answer = await window.portero.call('connections/list');
    return answer.ok ? answer.value.find(({ name }) => name === 'Corp')?.id : undefined;
  });
  await page.evaluate((id) => window.portero.call('session/renew', { connectionId: id }), connectionId!);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'signing in again');
  front.close();
});

test('every screen is accessible, before the sign-in and behind it', async ({ start, profile }) => {
  const { electron, page } = await start();
  await expectAccessible(page, 'welcome');
  await page.getByRole('button', { name: t.welcome.tryOffline }).click();
  await page.getByRole('textbox', { name: t.signIn.userName }).fill('admin');
  await page.getByRole('textbox', { name: t.signIn.password }).fill('Admin123456!');
  await expectAccessible(page, 'sign-in');
  await page.getByRole('button', { name: t.signIn.submit, exact: true }).click();
  await expect(page.getByRole('switch').first()).toBeVisible();
  await expectAccessible(page, 'users');
  await page.getByRole('switch').nth(3).click();
  await expect(page.getByRole('button', { name: t.activation.undo }).first()).toBeVisible();
  await expectAccessible(page, 'users, one of them just switched');

  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'the palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: t.shortcuts.title })).toBeVisible();
  await expectAccessible(page, 'the sheet of shortcuts');
  await page.keyboard.press('Escape');

  for (const section of ['profiles', 'modules', 'journal', 'session'] as const) {
    await page
      .getByRole('navigation', { name: t.sections.label })
      .getByRole('button', { name: t.sections[section] })
      .click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
    if (section === 'journal') await expect(page.getByRole('main').locator('del')).toBeVisible();
    await expectAccessible(page, section);
  }
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.getByText(t.audit.operations, { exact: true }).click();
  await expectAccessible(page, 'operations');

  const command = async (title: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(title);
    await expect(page.getByRole('option').first()).toContainText(title);
    await page.keyboard.press('Enter');
  };
  const file = join(profile, 'people.csv');
  writeFileSync(file, 'userName,profile\r\nnueva.uno,Operador\r\n,Operador\r\nnueva.dos,Nobody\r\n');
  await electron.evaluate(({ dialog: dialogs }, path) => {
    dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await command(t.exchange.importCreate);
  await expectAccessible(page, 'choosing what to import');
  await dialog.getByRole('button', { name: t.exchange.choose }).click();
  await expect(dialog.getByRole('table', { name: t.exchange.lines })).toBeVisible();
  await expectAccessible(page, 'the dry run of an import');
  await dialog.getByRole('button', { name: /1/ }).click();
  await expect(dialog.getByText(t.exchange.passwords)).toBeVisible();
  await expectAccessible(page, 'passwords that wait to be saved');
  await page.keyboard.press('Escape');
  await expect(page.getByText(t.exchange.waiting)).toBeVisible();
  await expectAccessible(page, 'an operation, and passwords that wait');

  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page.getByRole('switch').first()).toBeVisible();
  await page.keyboard.press('Shift+Control+e');
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  await expectAccessible(page, 'an export');
});
