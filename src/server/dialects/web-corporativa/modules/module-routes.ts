import type { FastifyInstance } from 'fastify';
import type { ModuleRepository } from '../../../accounts/module-repository';
import { sendTagged } from '../../../http/entity-tags';
import { rowIdOf } from '../wire/row-id';
import { toWireModule } from './wire-module';

/**
 * `GET /api/Modulo`: every module, a bare array. `GET /api/Modulo/{id}`: one with an `ETag`, or 404 without a body.
 * Neither asks for a token (WC-14).
 */
export function registerModuleRoutes(app: FastifyInstance, modules: ModuleRepository): void {
  app.get('/api/Modulo', async (_request, reply) => reply.send((await modules.list()).map(toWireModule)));

  app.get('/api/Modulo/:id', async (request, reply) => {
    const id = rowIdOf(request.params);
    const module = id === undefined ? undefined : await modules.find(id);
    if (module === undefined) return reply.code(404).send();
    return sendTagged(reply, toWireModule(module));
  });
}
