import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ModuleRepository } from '../../../accounts/module-repository';
import { preconditionOf } from '../../../http/entity-tags';
import { requirePermission } from '../auth/bearer-guard';
import { readBody } from '../wire/body';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { rowIdOf } from '../wire/row-id';
import { moduleBodySchema, toWireModule } from './wire-module';

const NOT_FOUND = 'Módulo no encontrado';

// The documents' text for both POST and PUT; the stored source of PUT says "otro". The second text that they list (the
// same key and route) can never be reached, so it is not here.
const DUPLICATE_KEY = 'Ya existe un módulo con la misma clave.';

const DELETED = { message: 'Módulo eliminado correctamente' };

/**
 * `POST`, `PUT` and `DELETE /api/Modulo` (WC-15 to WC-17), with `modulo.agregar`, `.editar` and `.eliminar`. New tokens
 * of administrators name a new module, those issued before do not; the menu follows at once. `PUT` and `DELETE` with
 * `If-Match`: 412 without a body when the module is no longer as that says (RFC 9110).
 */
export function registerModuleWriteRoutes(app: FastifyInstance, modules: ModuleRepository): void {
  app.post('/api/Modulo', { onRequest: requirePermission('modulo.agregar') }, async (request, reply) => {
    const parsed = readBody(moduleBodySchema, request.body);
    if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
    return sendModule(reply, await modules.create(parsed.body));
  });

  app.put('/api/Modulo/:id', { onRequest: requirePermission('modulo.editar') }, async (request, reply) => {
    const parsed = readBody(moduleBodySchema, request.body);
    if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
    const id = rowIdOf(request.params);
    const may = preconditionOf(request, toWireModule);
    return sendModule(reply, id === undefined ? 'unknown' : await modules.update(id, parsed.body, may));
  });

  app.delete(
    '/api/Modulo/:id',
    { onRequest: requirePermission('modulo.eliminar') },
    async (request, reply) => {
      const id = rowIdOf(request.params);
      const may = preconditionOf(request, toWireModule);
      const deletion = id === undefined ? 'unknown' : await modules.delete(id, may);
      if (deletion === 'changed-since') return reply.code(412).send();
      return deletion === 'deleted' ? reply.send(DELETED) : sendText(reply, 404, NOT_FOUND);
    },
  );
}

function sendModule(reply: FastifyReply, module: Awaited<ReturnType<ModuleRepository['update']>>) {
  if (module === 'unknown') return sendText(reply, 404, NOT_FOUND);
  if (module === 'changed-since') return reply.code(412).send();
  if (module === 'duplicate-key') return sendText(reply, 400, DUPLICATE_KEY);
  return reply.send(toWireModule(module));
}
