import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');

const words = {
  en: { offline: 'Try it offline', userName: 'User name', password: 'Password', solved: 'Check passed' },
  es: {
    offline: /sin conexión/i,
    userName: 'Usuario',
    password: 'Contraseña',
    solved: /superada|pasada|correcta/i,
  },
};

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${language}, ${theme}`, async ({ start }) => {
      const { page, electron } = await start();
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1180, height: 780 }),
      );
      await page.evaluate((chosen) => window.portero.call('settings/update', chosen), { language, theme });
      await page.reload();
      await page.waitForSelector(`html[data-portero-ready=welcome][lang=${language}]`);
      const take = (screen: string, of: Page = page) =>
        of.screenshot({ path: join(folder, `${screen}-${theme}-${language}.png`), animations: 'disabled' });
      const { offline, userName, password, solved } = words[language];
      await take('welcome');

      await page.getByRole('button', { name: offline }).click();
      await page.getByRole('textbox', { name: userName }).fill('admin');
      await page.getByRole('textbox', { name: password }).fill('Admin123456!');
      await expect(page.getByText(solved).first()).toBeVisible();
      await take('sign-in');

      await page.getByRole('textbox', { name: password }).press('Enter');
      await page.waitForSelector('html[data-portero-ready=users]');
      const jdoe = page.getByRole('switch', { name: /: jdoe$/ });
      await page.getByRole('searchbox').fill('jd');
      await jdoe.click();
      await expect(page.getByRole('button', { name: /Undo|Deshacer/ })).toBeVisible();
      await page.getByRole('searchbox').fill('');
      await expect(page.getByRole('switch').nth(8)).toBeVisible();
      await take('users');
    });
  }
}
