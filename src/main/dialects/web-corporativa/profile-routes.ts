import { z } from 'zod';
import type { Profile } from '#contract/profiles';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId } from '../wire-values';
import { menu } from './menu-route';
import { moduleRoutes } from './module-routes';
import { permissionRoutes } from './permission-routes';
import { rowRoutes } from './row-routes';

const profile = looseObject({
  idperfil: wireId,
  strnombreperfil: z.string().nullish(),
  bitadministrador: z.boolean(),
}).transform((wire): Profile => ({
  id: wire.idperfil,
  name: wire.strnombreperfil ?? '',
  administrator: wire.bitadministrador,
}));

/** Profiles (WC-9 to WC-13, WC-86), with the modules, permissions and menu that hang on them. */
export const profileRoutes: ProfileRoutes = {
  ...rowRoutes('/api/Perfil', profile, ({ name, administrator }) => ({
    strNombrePerfil: name,
    BitAdministrador: administrator,
  })),
  ...moduleRoutes,
  ...permissionRoutes,
  menu,
};
