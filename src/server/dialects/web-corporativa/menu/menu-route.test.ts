import { expect, test } from 'vitest';
import { databaseFile } from '../../../storage/database-file';
import { openDatabase } from '../../../storage/open-database';
import { signIn, startTestServer } from '../../../testing/test-server';
import type { TestServer } from '../../../testing/test-server';

async function menuOf(server: TestServer, token: string) {
  return (await (await server.get('/api/Menu', token)).json()) as Record<string, unknown>[];
}

test('a menu holds the modules in which something is allowed, and what', async () => {
  const server = await startTestServer();
  expect(await menuOf(server, await signIn(server, 'jdoe', 's3cr3t'))).toEqual([
    {
      ModuloId: 4,
      Nombre: 'Usuario',
      Ruta: '/Module/Usuario',
      Icono: null,
      Agregar: false,
      Editar: false,
      Eliminar: false,
      Consultar: true,
      Detalle: true,
    },
    {
      ModuloId: 5,
      Nombre: 'Principal 1.1',
      Ruta: '/Principales/PrincipalU1',
      Icono: null,
      Agregar: true,
      Editar: true,
      Eliminar: true,
      Consultar: true,
      Detalle: true,
    },
  ]);
});

test('an administrator sees every module with every action', async () => {
  const server = await startTestServer();
  const menu = await menuOf(server, await signIn(server));
  expect(menu).toHaveLength(8);
  for (const item of menu) {
    expect(item).toMatchObject({
      Agregar: true,
      Editar: true,
      Eliminar: true,
      Consultar: true,
      Detalle: true,
    });
  }
});

test('the menu comes from the database, not from the token', async () => {
  const server = await startTestServer();
  const token = await signIn(server, 'jdoe', 's3cr3t');
  const db = openDatabase(databaseFile(server.dataDir));
  const none = { may_add: 0, may_edit: 0, may_delete: 0, may_consult: 0, may_see_detail: 0 } as const;
  await db
    .updateTable('permissions')
    .set(none)
    .where('profile_id', '=', 2)
    .where('module_id', '=', 5)
    .execute();
  await db.destroy();
  expect((await menuOf(server, token)).map((item) => item['Nombre'])).toEqual(['Usuario']);
});

test('a menu that cannot be read is 500 with a text', async () => {
  const server = await startTestServer();
  const token = await signIn(server, 'jdoe', 's3cr3t');
  const db = openDatabase(databaseFile(server.dataDir));
  await db.schema.dropTable('permissions').execute();
  await db.destroy();
  const answer = await server.get('/api/Menu', token);
  expect([answer.status, await answer.text()]).toEqual([500, 'Error al obtener el menú']);
});
