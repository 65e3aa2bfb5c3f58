import type { FastifyInstance } from 'fastify';
import type { PermissionRepository } from '../../../accounts/permission-repository';
import { preconditionOf } from '../../../http/entity-tags';
import { requirePermission } from '../auth/bearer-guard';
import { readBody } from '../wire/body';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { rowIdOf } from '../wire/row-id';
import { REFUSAL_TEXTS } from './refusal-texts';
import { permissionBodySchema, toWirePermission, toWirePermissions } from './wire-permission';

/**
 * One permission row at a time: `POST /api/PermisoPerfil`, `PUT` and `DELETE /api/PermisoPerfil/{id}`, and every row of a
 * profile at once: `DELETE /api/PermisoPerfil/perfil/{perfilId}`, 200 without a body whether it had any (WC-23). New
 * tokens carry what was changed, those issued before do not; the menu follows at once. The last one minds `If-Match`, the tag
 * of the profile's whole set (RFC 9110).
 */
export function registerPermissionWriteRoutes(app: FastifyInstance, permissions: PermissionRepository): void {
  const mayDelete = { onRequest: requirePermission('permisosperfil.eliminar') };

  app.post(
    '/api/PermisoPerfil',
    { onRequest: requirePermission('permisosperfil.agregar') },
    async (request, reply) => {
      const parsed = readBody(permissionBodySchema, request.body);
      if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
      const result = await permissions.add(parsed.body.profileId, parsed.body.grant);
      if (typeof result === 'string') return sendText(reply, 400, REFUSAL_TEXTS[result]);
      return reply.send(toWirePermission(result));
    },
  );

  app.put(
    '/api/PermisoPerfil/:id',
    { onRequest: requirePermission('permisosperfil.editar') },
    async (request, reply) => {
      const parsed = readBody(permissionBodySchema, request.body);
      if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
      const id = rowIdOf(request.params);
      if (id === undefined) return reply.code(404).send();
      const result = await permissions.update(id, parsed.body.profileId, parsed.body.grant);
      if (result === 'unknown') return reply.code(404).send();
      return result === 'updated' ? reply.send(true) : sendText(reply, 400, REFUSAL_TEXTS[result]);
    },
  );

  app.delete('/api/PermisoPerfil/:id', mayDelete, async (request, reply) => {
    const id = rowIdOf(request.params);
    const found = id !== undefined && (await permissions.delete(id));
    return found ? reply.send(true) : reply.code(404).send();
  });

  app.delete('/api/PermisoPerfil/perfil/:id', mayDelete, async (request, reply) => {
    const id = rowIdOf(request.params);
    if (id === undefined) return reply.code(200).send();
    const deletion = await permissions.deleteOf(id, preconditionOf(request, toWirePermissions));
    return reply.code(deletion === 'deleted' ? 200 : 412).send();
  });
}
