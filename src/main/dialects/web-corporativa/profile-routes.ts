import { z } from 'zod';
import type { Profile } from '#contract/profiles';
import { confirmDone, readAnswer } from '../answer-reading';
import type { ProfileRoutes } from '../dialect';
import { looseObject } from '../loose-keys';
import { pathSegment } from '../path-segment';
import { bindingTo, versionOf } from '../version';
import { wireId } from '../wire-values';
import { menu } from './menu-route';
import { moduleRoutes } from './module-routes';
import { permissionRoutes } from './permission-routes';

const PATH = '/api/Perfil';

const wireProfile = looseObject({
  idperfil: wireId,
  strnombreperfil: z.string().nullish(),
  bitadministrador: z.boolean(),
});

/** Profiles (WC-9 to WC-13, WC-86), with the modules, permissions and menu that hang on them. */
export const profileRoutes: ProfileRoutes = {
  async list(client) {
    return readAnswer(await client.send({ method: 'GET', path: PATH }), z.array(wireProfile)).map(toProfile);
  },

  async read(client, profileId) {
    const path = `${PATH}/${pathSegment(profileId)}`;
    const answer = await client.send({ method: 'GET', path });
    return { value: toProfile(readAnswer(answer, wireProfile)), ...versionOf(answer) };
  },

  async create(client, profile) {
    const answer = await client.send({ method: 'POST', path: PATH, body: toWire(profile) });
    return toProfile(readAnswer(answer, wireProfile));
  },

  async update(client, profile, version) {
    const path = `${PATH}/${pathSegment(profile.id)}`;
    confirmDone(await client.send({ method: 'PUT', path, body: toWire(profile), ...bindingTo({ version }) }));
  },

  async delete(client, profileId, version) {
    const path = `${PATH}/${pathSegment(profileId)}`;
    confirmDone(await client.send({ method: 'DELETE', path, ...bindingTo({ version }) }));
  },

  ...moduleRoutes,
  ...permissionRoutes,
  menu,
};

function toProfile(wire: z.output<typeof wireProfile>): Profile {
  return { id: wire.idperfil, name: wire.strnombreperfil ?? '', administrator: wire.bitadministrador };
}

function toWire({ name, administrator }: Omit<Profile, 'id'>): object {
  return { strNombrePerfil: name, BitAdministrador: administrator };
}
