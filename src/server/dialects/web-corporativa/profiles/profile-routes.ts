import type { FastifyInstance } from 'fastify';
import type { ProfileRepository } from '../../../accounts/profile-repository';
import { sendTagged } from '../../../http/entity-tags';
import { rowIdOf } from '../wire/row-id';
import { toWireProfile } from './wire-profile';

/**
 * `GET /api/Perfil`: every profile, a bare array. `GET /api/Perfil/{id}`: one with an `ETag`, or 404 without a
 * body. Any valid token will do (WC-9, WC-10).
 */
export function registerProfileRoutes(app: FastifyInstance, profiles: ProfileRepository): void {
  app.get('/api/Perfil', async (_request, reply) => reply.send((await profiles.list()).map(toWireProfile)));

  app.get('/api/Perfil/:id', async (request, reply) => {
    const id = rowIdOf(request.params);
    const profile = id === undefined ? undefined : await profiles.find(id);
    if (profile === undefined) return reply.code(404).send();
    return sendTagged(reply, toWireProfile(profile));
  });
}
