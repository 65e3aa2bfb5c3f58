import type { FastifyInstance } from 'fastify';
import { sendTagged } from '../../../http/entity-tags';
import type { DialectDeps } from '../../dialect';
import { rowIdOf } from '../wire/row-id';
import { toWirePermissions } from './wire-permission';

/**
 * `GET /api/PermisoPerfil`: every permission row. `GET /api/PermisoPerfil/{idPerfil}`: those of one profile, with an `ETag`
 * of the whole set. Any valid token will do (WC-18, WC-103). The documents say 404 for an unknown profile, the stored
 * source of the real service sends an empty array. We follow the documents; a profile without rows gives an empty
 * array.
 */
export function registerPermissionRoutes(app: FastifyInstance, deps: DialectDeps): void {
  const { permissions, profiles } = deps;

  app.get('/api/PermisoPerfil', async (_request, reply) =>
    reply.send(toWirePermissions(await permissions.list())),
  );

  app.get('/api/PermisoPerfil/:id', async (request, reply) => {
    const id = rowIdOf(request.params);
    if (id === undefined || (await profiles.find(id)) === undefined) return reply.code(404).send();
    return sendTagged(reply, toWirePermissions(await permissions.listOf(id)));
  });
}
