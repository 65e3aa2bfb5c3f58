import { z } from 'zod';
import type { Module } from '#contract/profiles';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId } from '../wire-values';
import { rowRoutes } from './row-routes';

const module = looseObject({
  idmodulo: wireId,
  strnombremodulo: z.string().nullish(),
  ruta: z.string().nullish(),
  clave: z.string(),
}).transform((wire): Module => ({
  id: wire.idmodulo,
  name: wire.strnombremodulo ?? '',
  route: wire.ruta ?? '',
  key: wire.clave,
}));

const rows = rowRoutes('/api/Modulo', module, ({ name, route, key }) => ({
  strNombreModulo: name,
  Ruta: route,
  Clave: key,
}));

/** Modules (WC-14 to WC-17, WC-90). */
export const moduleRoutes: Pick<
  ProfileRoutes,
  'modules' | 'readModule' | 'createModule' | 'updateModule' | 'deleteModule'
> = {
  modules: rows.list,
  readModule: rows.read,
  createModule: rows.create,
  updateModule: rows.update,
  deleteModule: rows.delete,
};
