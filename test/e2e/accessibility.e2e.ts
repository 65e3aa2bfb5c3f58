import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';

/** No violation of WCAG 2.2 AA on what is shown now. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, screen).toEqual([]);
}

const words = {
  en: {
    offline: 'Try it offline',
    userName: 'User name',
    password: 'Password',
    submit: 'Sign in',
    search: 'Search users',
  },
  es: {
    offline: /sin conexión/i,
    userName: 'Usuario',
    password: 'Contraseña',
    submit: /^(Entrar|Iniciar sesión)/,
    search: /Buscar/,
  },
};

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every screen is accessible: ${language}, ${theme}`, async ({ start }) => {
      const { page } = await start();
      await page.evaluate((chosen) => window.portero.call('settings/update', chosen), { language, theme });
      await page.reload();
      await page.waitForSelector(`html[data-portero-ready][lang=${language}]`);
      const { offline, userName, password, submit, search } = words[language];
      await expectAccessible(page, 'welcome');
      await page.getByRole('button', { name: offline }).click();
      await page.getByRole('textbox', { name: userName }).fill('admin');
      await page.getByRole('textbox', { name: password }).fill('Admin123456!');
      await expectAccessible(page, 'sign-in');
      await page.getByRole('button', { name: submit }).click();
      await expect(page.getByRole('searchbox', { name: search })).toBeVisible();
      await expect(page.getByRole('switch').first()).toBeVisible();
      await expectAccessible(page, 'users');
    });
  }
}
