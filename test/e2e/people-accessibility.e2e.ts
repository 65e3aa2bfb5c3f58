import { en as t } from '../../src/renderer/i18n/en/en';
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/app';
import { picture } from '../support/picture';

test('people, profiles and modules are accessible', async ({ openCorp }) => {
  const { page } = await openCorp();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  await page.getByRole('textbox', { name: t.signIn.userName }).fill('admin');
  await page.getByRole('textbox', { name: t.signIn.password }).fill('Admin123456!');
  await button(t.signIn.submit).click();
  await page.getByRole('searchbox').fill('jdoe');
  await button('jdoe').click();
  await expect(dialog.getByRole('table')).toBeVisible();
  await expectAccessible(page, 'details');
  await dialog.locator('input[type=file]').setInputFiles(picture(320, 240));
  await expect(dialog.getByRole('application')).toBeFocused();
  await expectAccessible(page, 'cutting a picture');
  await button(t.people.usePicture).click();
  await dialog.getByRole('combobox').selectOption({ index: 0 });
  await button(t.people.deleteNow.replace('{{userName}}', 'jdoe')).click();
  await expect(page.getByText(t.people.willBeDeleted)).toBeVisible();
  await expectAccessible(page, 'a draft, and a deletion that can be taken back');
  await button(t.people.cancelDeletion).last().click();
  await button(t.common.close).first().click();

  await button(t.people.new).click();
  await dialog.getByRole('textbox', { name: t.people.password }).fill('abc1');
  await button(t.people.create).click();
  await expect(page.getByText(t.people.userNameMissing)).toBeVisible();
  await expectAccessible(page, 'somebody new');
  await dialog.getByRole('button', { name: t.people.discard }).click();

  await button(t.sections.profiles).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page, 'a profile of administrators');
  await page
    .getByRole('navigation', { name: t.profiles.list })
    .last()
    .getByRole('button', { name: 'Soporte' })
    .click();
  await page.getByRole('grid').getByRole('checkbox').nth(10).click();
  await button(t.profiles.delete).click();
  await expect(button(t.profiles.deleteAnyway)).toBeVisible();
  await expectAccessible(page, 'a matrix with a draft, and a profile in use');
  await button(t.profiles.new).click();
  await dialog.getByRole('checkbox').check();
  await expectAccessible(page, 'a new profile');
  await page.keyboard.press('Escape');

  await button(t.sections.modules).click();
  await button(t.modules.editNamed.replace('{{name}}', 'Perfil')).click();
  await dialog.getByRole('textbox', { name: t.modules.key }).fill('otro');
  await expect(page.getByText(t.modules.keyTitle)).toBeVisible();
  await expectAccessible(page, 'a module');
  await page.keyboard.press('Escape');
  await button(t.modules.deleteNamed.replace('{{name}}', 'Perfil')).click();
  await expect(page.getByText(t.modules.deleteText)).toBeVisible();
  await expectAccessible(page, 'modules, and one that is to go');
});
