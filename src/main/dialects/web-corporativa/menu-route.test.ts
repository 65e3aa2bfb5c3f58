import type { RequestListener } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { always, byRoute, scriptedSystem, type ScriptedSystem } from '../testing/scripted-system';
import { menu } from './menu-route';

let system: ScriptedSystem;

beforeEach(async () => {
  system = await scriptedSystem();
});

const item = {
  ModuloId: 4,
  Nombre: 'Usuario',
  Ruta: null as string | null,
  Icono: null,
  Agregar: true,
  Editar: false,
  Eliminar: false,
  Consultar: true,
  Detalle: true,
};
const modules = ['modulo', 'perfil', 'permisosperfil', 'usuario', 'principal11'].map((clave, at) => ({
  idModulo: at + 1,
  strNombreModulo: clave,
  ruta: '/somewhere',
  clave,
}));
const tell = (items: object[], listing: RequestListener = always(200, modules)): void => {
  system.answer = byRoute({ 'GET /api/Menu': always(200, items), 'GET /api/Modulo': listing });
};
const areas = async () => (await menu(system.client)).map(({ area }) => area);

describe('the menu of WebCorporativa', () => {
  it('says what may be done in our words', async () => {
    tell([item]);
    expect(await menu(system.client)).toEqual([
      { name: 'Usuario', route: '', actions: ['add', 'consult', 'detail'], area: 'people' },
    ]);
  });

  it('leads to our screens by the modules’ keys, whatever their routes', async () => {
    tell([1, 2, 3, 4, 5, 9].map((id) => ({ ...item, ModuloId: id, Ruta: '/elsewhere' })));
    expect(await areas()).toEqual(['modules', 'profiles', 'permissions', 'people', null, null]);
  });

  it('does not take a route for a screen’s when the key is another’s', async () => {
    tell([{ ...item, ModuloId: 5, Ruta: '/Module/Usuario' }]);
    expect(await areas()).toEqual([null]);
  });

  it.each([
    ['is closed', always(403)],
    ['makes no sense', always(200, '<p>')],
    ['has none of them', always(200, [])],
  ])('goes by the routes where the list of modules %s', async (_what, listing) => {
    const routes = [
      '/Module/Usuario',
      '/module/perfil',
      '/Module/Modulos',
      '/Module/PermisosPerfil',
      '/x',
      null,
    ];
    tell(
      routes.map((Ruta) => ({ ...item, Ruta })),
      listing,
    );
    expect(await areas()).toEqual(['people', 'profiles', 'modules', 'permissions', null, null]);
  });

  it('may name no module at all', async () => {
    const { ModuloId, ...without } = item;
    expect(ModuloId).toBe(4);
    tell([{ ...without, Ruta: '/Module/Perfil' }]);
    expect(await areas()).toEqual(['profiles']);
  });

  it('hands on why there is none', async () => {
    system.answer = always(500, '"Error al obtener el menú"');
    await expect(menu(system.client)).rejects.toMatchObject({
      error: { code: 'server-failed', words: 'Error al obtener el menú' },
    });
  });
});
