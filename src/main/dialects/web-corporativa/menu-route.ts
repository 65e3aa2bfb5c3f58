import { z } from 'zod';
import { ACTIONS, type Module } from '#contract/profiles';
import { AREAS, type Area } from '#contract/session';
import type { ApiClient } from '../../http/http-client';
import { readAnswer } from '../answer-reading';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId } from '../wire-values';
import { moduleRoutes } from './module-routes';
import { ACTION_WORDS, GOVERNING_MODULES } from './permission-words';

const menuItem = looseObject({
  moduloid: wireId.nullish(),
  nombre: z.string(),
  ruta: z.string().nullish(),
  agregar: z.boolean(),
  editar: z.boolean(),
  eliminar: z.boolean(),
  consultar: z.boolean(),
  detalle: z.boolean(),
});

/** Where the system's own web pages for these are (WC-108). */
const ROUTES: Readonly<Record<Area, string>> = {
  people: '/module/usuario',
  profiles: '/module/perfil',
  modules: '/module/modulos',
  permissions: '/module/permisosperfil',
};

/**
 * `GET /api/Menu`: the modules in which the signed-in person may do something (WC-24, WC-104). An item names its module
 * by number; the list of modules tells the key, and where that cannot be had the item's route has to do.
 *
 * The menu has its oddities, and so has the token. The menu is read from the database when it is asked for, the token is
 * as old as the sign-in, and the system's routes go by the token: what somebody may do is `SessionView.may`, what they
 * find in the menu is this. An administrator's menu is empty unless somebody wrote rows for their profile, although
 * they may everything: an administrator with an empty menu sees all.
 */
export const menu: ProfileRoutes['menu'] = async (client) => {
  const [answer, keys] = await Promise.all([
    client.send({ method: 'GET', path: '/api/Menu' }),
    moduleKeys(client),
  ]);
  return readAnswer(answer, z.array(menuItem)).map((item) => ({
    name: item.nombre,
    route: item.ruta ?? '',
    actions: ACTIONS.filter((action) => item[ACTION_WORDS[action]]),
    area: areaOf(keys.get(item.moduloid ?? ''), item.ruta ?? ''),
  }));
};

/** The modules' keys by their ids; none where the list cannot be had, for the menu is there without it. */
async function moduleKeys(client: ApiClient): Promise<ReadonlyMap<string, string>> {
  const modules = await moduleRoutes.modules(client).catch((): Module[] => []);
  return new Map(modules.map(({ id, key }) => [id, key]));
}

function areaOf(key: string | undefined, route: string): Area | null {
  const fits = (area: Area): boolean =>
    key === undefined ? ROUTES[area] === route.toLowerCase() : GOVERNING_MODULES[area] === key;
  return AREAS.find(fits) ?? null;
}
