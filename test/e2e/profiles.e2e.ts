import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { corpApi } from '../support/corp-api';
import { signIn } from '../support/screens';

/** Goes to the profiles and shows one. */
async function openProfile(page: Page, name: string) {
  await page.getByRole('button', { name: 'Profiles', exact: true }).click();
  await page.getByRole('navigation', { name: 'Profiles' }).getByRole('button', { name }).click();
  const panel = page.getByRole('region', { name, exact: true });
  await expect(panel.getByRole('grid', { name: `Permissions of the profile ${name}` })).toBeVisible();
  return panel;
}

/** The number that the system gave a profile. */
async function numberOf(api: Awaited<ReturnType<typeof corpApi>>, name: string): Promise<number> {
  const profiles = (await api.send('GET', '/api/Perfil')).body as Record<string, unknown>[];
  const found = profiles.find((profile) => Object.values(profile).includes(name));
  const id = Object.entries(found ?? {}).find(([key]) => key.toLowerCase() === 'idperfil')?.[1];
  if (typeof id !== 'number') throw new Error(`no profile is called ${name}`);
  return id;
}

test('overwrites nothing: shows both sides, and applies one’s changes when told to', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  const panel = await openProfile(page, 'Consulta');
  const id = await numberOf(api, 'Consulta');
  const modules = (await api.send('GET', '/api/Modulo')).body as Record<string, unknown>[];
  const moduleId = (key: string) =>
    Object.entries(modules.find((each) => Object.values(each).includes(key)) ?? {}).find(
      ([name]) => name.toLowerCase() === 'idmodulo',
    )?.[1];
  await panel.getByRole('checkbox', { name: 'Perfil: Add', exact: true }).check();
  await api.send('POST', '/api/PermisoPerfil/guardar-permisos', {
    IdPerfil: id,
    Modulos: [
      {
        IdModulo: moduleId('modulo'),
        BitAgregar: false,
        BitEditar: false,
        BitConsulta: true,
        BitEliminar: false,
        BitDetalle: true,
      },
    ],
  });
  expect(await api.permissions(id)).toEqual(['modulo.consultar', 'modulo.detalle']);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();

  const conflict = panel.getByRole('region', { name: 'Someone else has changed these permissions' });
  await expect(conflict.getByRole('list', { name: 'Changes made by someone else' })).toContainText('Modulos');
  await expect(conflict.getByRole('list', { name: 'Your changes' })).toHaveText(/Perfil: Add/);
  expect(await api.permissions(id)).toEqual(['modulo.consultar', 'modulo.detalle']);
  await conflict.getByRole('button', { name: 'Apply my changes' }).click();
  await expect(panel.getByText('1 unsaved change')).toBeVisible();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('group', { name: 'The permissions of Consulta were saved.' })).toBeVisible();
  expect(await api.permissions(id)).toEqual(['modulo.consultar', 'modulo.detalle', 'perfil.agregar']);
});

test('creates, renames, deletes and recreates a profile', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  await openProfile(page, 'Consulta');
  await page.getByRole('button', { name: 'New profile' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Becarios');
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Becarios', exact: true });
  await panel.getByRole('checkbox', { name: 'Usuario: List', exact: true }).check();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText('unsaved')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Edit…' }).click();
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Practicantes');
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(
    page.getByRole('group', { name: 'Undone: the profile is named Becarios again.' }),
  ).toBeVisible();

  await panel.getByRole('button', { name: 'Delete…' }).click();
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Recreate' }).click();
  await expect(
    page.getByRole('group', { name: 'The profile Becarios was recreated with a new ID.' }),
  ).toBeVisible();
  expect(await api.permissions(await numberOf(api, 'Becarios'))).toEqual(['usuario.consultar']);
});

test('creates, edits and deletes a module, and says what that breaks', async ({ openCorp }) => {
  const { page, server } = await openCorp();
  const api = await corpApi(server.url);
  await signIn(page);
  await page.getByRole('button', { name: 'Modules', exact: true }).click();
  await page.getByRole('button', { name: 'New module' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Ventas');
  await sheet.getByRole('textbox', { name: 'Route' }).fill('/Module/Ventas');
  await sheet.getByRole('textbox', { name: 'Key' }).fill('usuario');
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(sheet.getByRole('alert')).toContainText('Ya existe un módulo con la misma clave.');
  await sheet.getByRole('textbox', { name: 'Key' }).fill('ventas');
  await sheet.getByRole('button', { name: 'Create', exact: true }).click();

  await page.getByRole('button', { name: 'Edit Ventas' }).click();
  await sheet.getByRole('textbox', { name: 'Key' }).fill('comercio');
  await expect(sheet.getByText('Changing the key breaks permissions')).toBeVisible();
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('row', { name: /Ventas/ })).toContainText('comercio');

  await page.getByRole('button', { name: 'Delete Ventas' }).click();
  const question = page.getByRole('region', { name: 'Delete Ventas' });
  await expect(question).toContainText('All profiles lose their permissions in it.');
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('row', { name: /Ventas/ })).toHaveCount(0);
  expect(JSON.stringify((await api.send('GET', '/api/Modulo')).body)).not.toContain('comercio');
});
