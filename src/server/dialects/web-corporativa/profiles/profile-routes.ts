import type { NewProfile, Profile, ProfileRepository } from '../../../accounts/profile-repository';
import type { App } from '../../../http/app';
import { preconditionOf, sendTagged } from '../../../http/entity-tags';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import { needs } from '../auth/bearer-guard';
import { sendText } from '../wire/answers';
import { rowParams as params, wireFlagOrNo, wireText } from '../wire/fields';

/** What 400 says of an `IdPerfil` that does not exist. Ours: the real service fails (WC-68). */
export const NO_SUCH_PROFILE = 'El perfil no existe.';

const IN_USE = 'No se puede eliminar el perfil porque está asignado a uno o más usuarios.';

/** The body of POST and PUT; the length is UTF-16 units. An `IdPerfil` in it is ignored (WC-86). */
const body = caseInsensitiveObject({
  strNombrePerfil: wireText(80),
  BitAdministrador: wireFlagOrNo,
}).transform((wire): NewProfile => ({ name: wire.strNombrePerfil, administrator: wire.BitAdministrador }));

/** As the system spells a profile. The navigation member that its entity has is left out: the documents do not show it filled. */
function toWireProfile(profile: Profile) {
  return { IdPerfil: profile.id, strNombrePerfil: profile.name, BitAdministrador: profile.administrator };
}

/**
 * `GET /api/Perfil`: every profile, a bare array; `GET /api/Perfil/{id}`: one with an `ETag`, or 404 without a body; any
 * valid token will do. `POST`, `PUT` and `DELETE` with `perfil.agregar`, `.editar` and `.eliminar` (WC-9 to WC-13): tokens
 * that were issued before keep what they say until they expire; the menu follows at once. `PUT` and `DELETE` with `If-Match`:
 * 412 without a body when the profile has changed since (RFC 9110).
 */
export function registerProfileRoutes(app: App, profiles: ProfileRepository): void {
  app.get('/api/Perfil', async (_request, reply) => reply.send((await profiles.list()).map(toWireProfile)));

  app.get('/api/Perfil/:id', { schema: { params } }, async (request, reply) => {
    const profile = await profiles.find(request.params.id);
    return profile === undefined ? reply.code(404).send() : sendTagged(reply, toWireProfile(profile));
  });

  app.post('/api/Perfil', { ...needs('perfil.agregar'), schema: { body } }, async (request, reply) =>
    reply.send(toWireProfile(await profiles.create(request.body))),
  );

  app.put(
    '/api/Perfil/:id',
    { ...needs('perfil.editar'), schema: { params, body } },
    async (request, reply) => {
      const may = preconditionOf(request, toWireProfile);
      const update = await profiles.update(request.params.id, request.body, may);
      if (update === 'changed-since') return reply.code(412).send();
      // The documents show an empty object; the stored source sends nothing at all.
      return update === 'updated' ? reply.send({}) : reply.code(404).send();
    },
  );

  app.delete(
    '/api/Perfil/:id',
    { ...needs('perfil.eliminar'), schema: { params } },
    async (request, reply) => {
      const deletion = await profiles.delete(request.params.id, preconditionOf(request, toWireProfile));
      if (deletion === 'in-use') return sendText(reply, 400, IN_USE);
      if (deletion === 'changed-since') return reply.code(412).send();
      return deletion === 'deleted' ? reply.send(true) : reply.code(404).send();
    },
  );
}
