import { join } from 'node:path';
import { en } from '../../src/renderer/i18n/en/en';
import { es } from '../../src/renderer/i18n/es/es';
import { expect, test } from '../support/app';
import { localServerUrl } from '../support/bridge-calls';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${language}, ${theme}`, async ({ start }) => {
      const t = { en, es }[language];
      const { page, electron } = await start();
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1180, height: 780 }),
      );
      await page.evaluate((chosen) => window.portero.call('settings/update', chosen), { language, theme });
      await page.reload();
      await page.waitForSelector(`html[data-portero-ready=welcome][lang=${language}]`);
      const take = (screen: string) =>
        page.screenshot({ path: join(folder, `${screen}-${theme}-${language}.png`), animations: 'disabled' });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const field = (name: string) => page.getByRole('textbox', { name });
      await take('welcome');

      await button(t.welcome.tryOffline).click();
      await field(t.signIn.userName).fill('admin');
      await field(t.signIn.password).fill('Admin123456!');
      await expect(page.getByText(t.captcha.solved).first()).toBeVisible();
      await take('sign-in');

      await field(t.signIn.password).press('Enter');
      await page.waitForSelector('html[data-portero-ready=users]');
      const jdoe = page.getByRole('switch', { name: /: jdoe$/ });
      await page.getByRole('searchbox').fill('jd');
      await jdoe.click();
      await expect(button(t.switching.undo)).toBeVisible();
      await page.getByRole('searchbox').fill('');
      await expect(page.getByRole('switch').nth(8)).toBeVisible();
      await take('users');

      await button(t.session.signOut).click();
      await field(t.signIn.userName).fill('raul.recursos');
      await field(t.signIn.password).fill('Portero123!');
      await field(t.signIn.password).press('Enter');
      await page.waitForSelector('html[data-portero-ready=users]');
      await button(t.session.details).click();
      await expect(page.getByText('perfil', { exact: true })).toBeVisible();
      await take('session');
      await page.keyboard.press('Escape');

      const url = await localServerUrl(page);
      await button(t.signIn.otherConnections).click();
      await button(t.welcome.addConnection).click();
      await field(t.connections.name).fill(language === 'es' ? 'Sede central' : 'Head office');
      await field(t.connections.address).fill(url);
      await button(t.connections.test).click();
      await page.locator('summary').first().click();
      await take('connection');
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: /^Storm/ }).click();
      await field(t.signIn.userName).fill('admin');
      await field(t.signIn.password).fill('Admin123456!');
      await field(t.signIn.password).press('Enter');
      await expect(page.getByRole('columnheader', { name: t.rights.column })).toBeVisible();
      await expect(page.getByText(/^alan/).first()).toBeVisible();
      await take('access-rights');
    });
  }
}
