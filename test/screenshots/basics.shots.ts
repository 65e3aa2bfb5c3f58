import { expect, test } from '../support/app';
import { localServerUrl } from '../support/bridge-calls';
import { setStage } from './stage';

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the first steps: ${language}, ${theme}`, async ({ start }) => {
      const { page, t, take, button, field, signIn } = await setStage(await start(), { language, theme });
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
      await expect(button(t.activation.undo)).toBeVisible();
      await page.getByRole('searchbox').fill('');
      await expect(page.getByRole('switch').nth(8)).toBeVisible();
      await take('users');

      await button(t.session.signOut).click();
      await signIn('raul.recursos', 'Portero123!');
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
      await signIn('admin', 'Admin123456!');
      await expect(page.getByRole('columnheader', { name: t.rights.column })).toBeVisible();
      await expect(page.getByText(/^alan/).first()).toBeVisible();
      await take('access-rights');
    });
  }
}
