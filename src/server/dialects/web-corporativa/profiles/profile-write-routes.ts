import type { FastifyInstance } from 'fastify';
import type { ProfileDeletion, ProfileRepository, ProfileUpdate } from '../../../accounts/profile-repository';
import { preconditionOf } from '../../../http/entity-tags';
import { requirePermission } from '../auth/bearer-guard';
import { readBody } from '../wire/body';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { rowIdOf } from '../wire/row-id';
import { profileBodySchema, toWireProfile } from './wire-profile';

const IN_USE = 'No se puede eliminar el perfil porque está asignado a uno o más usuarios.';

/**
 * `POST`, `PUT` and `DELETE /api/Perfil` (WC-11 to WC-13), with `perfil.agregar`, `.editar` and `.eliminar`. Tokens
 * that were issued before keep what they say until they expire; the menu follows at once. `PUT` and `DELETE` with
 * `If-Match`: 412 without a body when the profile is no longer as that says (RFC 9110).
 */
export function registerProfileWriteRoutes(app: FastifyInstance, profiles: ProfileRepository): void {
  app.post('/api/Perfil', { onRequest: requirePermission('perfil.agregar') }, async (request, reply) => {
    const parsed = readBody(profileBodySchema, request.body);
    if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
    return reply.send(toWireProfile(await profiles.create(parsed.body)));
  });

  app.put('/api/Perfil/:id', { onRequest: requirePermission('perfil.editar') }, async (request, reply) => {
    const parsed = readBody(profileBodySchema, request.body);
    if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
    const id = rowIdOf(request.params);
    const may = preconditionOf(request, toWireProfile);
    const update: ProfileUpdate = id === undefined ? 'unknown' : await profiles.update(id, parsed.body, may);
    if (update === 'changed-since') return reply.code(412).send();
    // The documents show an empty object; the stored source sends nothing at all.
    return update === 'updated' ? reply.send({}) : reply.code(404).send();
  });

  app.delete(
    '/api/Perfil/:id',
    { onRequest: requirePermission('perfil.eliminar') },
    async (request, reply) => {
      const id = rowIdOf(request.params);
      const may = preconditionOf(request, toWireProfile);
      const deletion: ProfileDeletion = id === undefined ? 'unknown' : await profiles.delete(id, may);
      if (deletion === 'in-use') return sendText(reply, 400, IN_USE);
      if (deletion === 'changed-since') return reply.code(412).send();
      return deletion === 'deleted' ? reply.send(true) : reply.code(404).send();
    },
  );
}
