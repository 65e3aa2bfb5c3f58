import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Profile, ProfileRepository } from '../../accounts/profile-repository';

const profileIdSchema = z.object({ id: z.string() }).transform(({ id }) => Number(id));

/**
 * `GET /api/Perfil`: every profile, a bare array. `GET /api/Perfil/{id}`: one, or 404 without a body. Any valid token
 * will do (upstream A.0, A.4). The navigation member that the entity also has is left out: the documents do not show
 * it filled.
 */
export function registerProfileRoutes(app: FastifyInstance, profiles: ProfileRepository): void {
  app.get('/api/Perfil', async (_request, reply) => reply.send((await profiles.list()).map(toWireProfile)));

  app.get('/api/Perfil/:id', async (request, reply) => {
    const id = profileIdSchema.parse(request.params);
    const profile = Number.isSafeInteger(id) ? await profiles.find(id) : undefined;
    if (profile === undefined) return reply.code(404).send();
    return reply.send(toWireProfile(profile));
  });
}

function toWireProfile(profile: Profile) {
  return { IdPerfil: profile.id, strNombrePerfil: profile.name, BitAdministrador: profile.administrator };
}
