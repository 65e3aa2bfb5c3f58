import type { FastifyInstance } from 'fastify';
import type { ProfileDeletion, ProfileRepository } from '../../../accounts/profile-repository';
import { requirePermission } from '../auth/bearer-guard';
import { readBody } from '../wire/body';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { rowIdOf } from '../wire/row-id';
import { profileBodySchema, toWireProfile } from './wire-profile';

const IN_USE = 'No se puede eliminar el perfil porque está asignado a uno o más usuarios.';

/**
 * `POST`, `PUT` and `DELETE /api/Perfil` (upstream A.0, A.4), with `perfil.agregar`, `.editar` and `.eliminar`. Tokens that
 * were issued before keep what they say until they expire; the menu follows at once.
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
    const found = id !== undefined && (await profiles.update(id, parsed.body));
    // The documents show an empty object; the stored source sends nothing at all.
    return found ? reply.send({}) : reply.code(404).send();
  });

  app.delete(
    '/api/Perfil/:id',
    { onRequest: requirePermission('perfil.eliminar') },
    async (request, reply) => {
      const id = rowIdOf(request.params);
      const deletion: ProfileDeletion = id === undefined ? 'unknown' : await profiles.delete(id);
      if (deletion === 'in-use') return sendText(reply, 400, IN_USE);
      return deletion === 'deleted' ? reply.send(true) : reply.code(404).send();
    },
  );
}
