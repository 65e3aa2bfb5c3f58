import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { corpApi } from '../support/corp-api';
import { slowDown } from './slow-writes';
import { setStage } from './stage';

/** So many people are on the server. */
const PEOPLE = 1_200;

const NAMES = {
  en: { system: 'Head office', filter: 'Active operators', file: 'new-people.csv', looked: 'jo' },
  es: { system: 'Sede central', filter: 'Operadores activos', file: 'personas-nuevas.csv', looked: 'jo' },
};

const NEW_PEOPLE = [
  'userName,profile,active,password',
  'ines.robles,Operador,yes,',
  'tomas.vega,Consulta,yes,',
  'jdoe,Operador,yes,',
  'paula.soto,Soporte,yes,abc',
  'bruno.leon,Ventas,yes,',
  'ines.robles,Operador,yes,',
  'marta.pena,Recursos Humanos,no,',
];

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the administrator's day: ${language}, ${theme}`, async ({ start, serve, profile }) => {
      const names = NAMES[language];
      const { server, proxy } = await serve('--users', String(PEOPLE));
      const api = await corpApi(server.url);
      const app = await start();
      await app.page.evaluate((draft) => window.portero.call('connections/add', draft), {
        name: names.system,
        address: proxy.url,
      });
      const { page, t, take, button, signIn } = await setStage(app, { language, theme });
      const dialog = page.getByRole('dialog');
      const press = (key: string) => page.keyboard.press(key);
      const section = async (name: 'users' | 'profiles' | 'journal') => {
        await page
          .getByRole('navigation', { name: t.sections.label })
          .getByRole('button', { name: t.sections[name] })
          .click();
        await page.waitForSelector(`html[data-portero-ready=${name}]`);
      };
      await page.getByRole('button', { name: new RegExp(`^${names.system}`) }).click();
      await signIn('admin', 'Admin123456!');

      // The list narrowed, with a name, and some of it selected.
      const row = (index: number) => page.locator(`[data-index="${index}"][data-person]`);
      await page.getByText(t.users.active, { exact: true }).first().click();
      await button(t.users.profile).first().click();
      await page.getByRole('checkbox', { name: /^Operador/ }).check();
      await press('Escape');
      await button(t.users.savedFilters).click();
      await page.getByRole('textbox', { name: t.users.saveFilterAs }).fill(names.filter);
      await press('Enter');
      await expect(button(t.users.deleteFilter.replace('{{name}}', names.filter))).toBeVisible();
      await press('Escape');
      await row(1).getByRole('checkbox').click();
      await row(4)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] });
      await row(6).getByRole('checkbox').click();
      const selection = page.getByRole('region', { name: t.users.selection });
      await expect(selection).toContainText('5');
      await take('selection');

      // Hundreds at once.
      const chosen = (await api.users())
        .filter((user) => user.Activo && user.NombrePerfil === 'Operador')
        .toSorted((a, b) => a.UserName.localeCompare(b.UserName));
      await press('Control+a');
      await expect(selection).toContainText(new Intl.NumberFormat(language).format(chosen.length));
      await button(t.users.deactivate).click();
      await expect(dialog.getByText(t.bulk.becomesInactive).first()).toBeVisible();
      await take('bulk-preview');

      const soporte = (await api.users()).find(({ NombrePerfil }) => NombrePerfil === 'Soporte');
      for (const { Id } of chosen.slice(-2)) {
        await api.send('PUT', `/api/Usuario/${Id}`, { IdPerfil: soporte?.IdPerfil, Activo: true });
      }
      const writes = slowDown(proxy, server.url, {
        free: Math.round(chosen.length * 0.35),
        failing: [1, 3, 4].map((index) => chosen[index]?.Id ?? ''),
      });
      await press('Enter');
      const panel = page.getByRole('region', { name: t.bulk.operations });
      await expect.poll(() => writes.held()).toBeGreaterThan(3);
      await expect(panel.getByRole('progressbar')).toBeVisible();
      await take('bulk-progress');
      writes.letGo();
      await expect(button(t.bulk.undoAll)).toBeVisible({ timeout: 60_000 });
      await page.getByText(t.users.inactive, { exact: true }).first().click();
      await expect(row(8)).toBeVisible();
      await take('bulk-summary');
      await button(t.bulk.details).click();
      await expect(dialog.getByRole('listitem').first()).toBeVisible();
      await take('operation');
      await dialog.getByRole('button', { name: t.common.close, exact: true }).last().click();
      await panel.getByRole('button', { name: t.common.dismiss }).click();
      proxy.fault = undefined;
      await button(t.users.elsewhereDismiss).click();
      await button(t.users.clearAll).click();

      // One of them, changed.
      await page.getByRole('searchbox').fill('jdoe');
      await button('jdoe').click();
      await dialog.getByRole('combobox', { name: t.people.profile }).selectOption('Consulta');
      await dialog.getByRole('button', { name: t.people.save, exact: true }).click();
      await expect(dialog.getByRole('region', { name: t.people.history })).toContainText('→ Consulta');
      await take('person');
      await press('Escape');
      await page.getByRole('searchbox').fill('');

      await button(t.people.new).click();
      await dialog.getByRole('textbox', { name: t.signIn.userName }).fill('lucia.herrera');
      await dialog.getByRole('combobox', { name: t.people.profile }).selectOption('Operador');
      await dialog.getByRole('textbox', { name: t.people.password }).fill('Lucia20');
      await expect(dialog.getByText(t.people.ruleMissing).first()).toBeAttached();
      await take('new-person');
      await dialog.getByRole('button', { name: t.people.discard }).click();

      // What a profile may do.
      await section('profiles');
      await page
        .getByRole('navigation', { name: t.profiles.list })
        .last()
        .getByRole('button', { name: 'Soporte' })
        .click();
      const marks = page.getByRole('grid').getByRole('checkbox');
      for (const mark of [13, 14, 20]) await marks.nth(mark).click();
      await expect(page.getByRole('list', { name: t.profiles.yours }).first()).toBeVisible();
      await take('permissions');
      await button(t.people.save).click();
      const saved = page.getByRole('group', { name: t.profiles.saved.replace('{{profile}}', 'Soporte') });
      await saved.getByRole('button', { name: t.common.dismiss }).click();
      await expect(saved).toBeHidden();

      // A file, before anything is done with it.
      const file = join(profile, names.file);
      writeFileSync(file, NEW_PEOPLE.join('\r\n'));
      await app.electron.evaluate(({ dialog: dialogs }, path) => {
        dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, file);
      await press('Control+k');
      await page.keyboard.type(t.exchange.importCreate);
      await expect(page.getByRole('option').first()).toContainText(t.exchange.importCreate);
      await press('Enter');
      await dialog.getByRole('button', { name: t.exchange.choose }).click();
      await expect(
        dialog.getByRole('table', { name: t.exchange.lines }).locator('tbody tr').first(),
      ).toBeVisible();
      await take('import');
      await press('Escape');
      await expect(dialog).toBeHidden();

      await section('journal');
      await expect(page.getByRole('main').locator('ins').first()).toBeVisible();
      await take('audit-log');
      await section('users');

      await press('Control+k');
      await page.keyboard.type(names.looked);
      await expect(page.getByRole('option').filter({ hasText: t.palette.active }).first()).toBeVisible();
      await take('palette');
      await press('Escape');
      await press('F1');
      await expect(page.getByRole('dialog', { name: t.shortcuts.title })).toBeVisible();
      await take('shortcuts');
      await press('Escape');

      // The session ends while something is asked for.
      proxy.fault = (request, response) => {
        if (!request.headers.authorization) return false;
        response.writeHead(401).end();
        return true;
      };
      await button(t.users.refresh).click();
      await expect(dialog.getByText(t.session.whyExpired)).toBeVisible();
      await expect(dialog.getByText(t.captcha.solved).first()).toBeVisible();
      await take('sign-in-again');
    });
  }
}
