import { z } from 'zod';
import { ACTIONS, type Action } from '#contract/profiles';
import { readAnswer } from '../answer-reading';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';

const menuItem = looseObject({
  nombre: z.string(),
  ruta: z.string().nullish(),
  agregar: z.boolean(),
  editar: z.boolean(),
  eliminar: z.boolean(),
  consultar: z.boolean(),
  detalle: z.boolean(),
});

const WIRE_NAMES = {
  add: 'agregar',
  edit: 'editar',
  delete: 'eliminar',
  consult: 'consultar',
  detail: 'detalle',
} as const satisfies Record<Action, string>;

/** `GET /api/Menu`: the modules in which the signed-in person may do something (upstream A.6). */
export const menu: ProfileRoutes['menu'] = async (client) => {
  const items = readAnswer(await client.send({ method: 'GET', path: '/api/Menu' }), z.array(menuItem));
  return items.map((item) => ({
    name: item.nombre,
    route: item.ruta ?? '',
    actions: ACTIONS.filter((action) => item[WIRE_NAMES[action]]),
  }));
};
