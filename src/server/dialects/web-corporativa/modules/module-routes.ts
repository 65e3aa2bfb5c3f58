import type { FastifyReply } from 'fastify';
import type { ModuleRepository, NewModule } from '../../../accounts/module-repository';
import type { App } from '../../../http/app';
import { preconditionOf, sendTagged } from '../../../http/entity-tags';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import type { ModuleRow } from '../../../storage/schema';
import { needs } from '../auth/bearer-guard';
import { sendText } from '../wire/answers';
import { rowParams as params, wireText } from '../wire/fields';

const NOT_FOUND = 'Módulo no encontrado';

// The documents' text for POST and PUT; the stored source of PUT says "otro". Their second text can never be reached.
const DUPLICATE_KEY = 'Ya existe un módulo con la misma clave.';

const DELETED = { message: 'Módulo eliminado correctamente' };

/** All of it is required; lengths are UTF-16 units (WC-90). */
const body = caseInsensitiveObject({
  strNombreModulo: wireText(100),
  Ruta: wireText(50),
  Clave: wireText(50),
}).transform((wire): NewModule => ({ name: wire.strNombreModulo, route: wire.Ruta, key: wire.Clave }));

/** Writes a module as the system spells it. */
export function toWireModule(module: ModuleRow) {
  return { IdModulo: module.id, strNombreModulo: module.name, Ruta: module.route, Clave: module.key };
}

/**
 * `GET /api/Modulo`: every module, a bare array. `GET /api/Modulo/{id}`: one with an `ETag`, or 404 without a body.
 * Neither asks for a token (WC-14).
 */
export function registerModuleRoutes(app: App, modules: ModuleRepository): void {
  app.get('/api/Modulo', async (_request, reply) => reply.send((await modules.list()).map(toWireModule)));

  app.get('/api/Modulo/:id', { schema: { params } }, async (request, reply) => {
    const module = await modules.find(request.params.id);
    return module === undefined ? reply.code(404).send() : sendTagged(reply, toWireModule(module));
  });
}

/**
 * `POST`, `PUT` and `DELETE /api/Modulo` (WC-15 to WC-17), with `modulo.agregar`, `.editar` and `.eliminar`. New tokens
 * of administrators name a new module, those issued before do not; the menu follows at once. `PUT` and `DELETE` with
 * `If-Match`: 412 without a body when the module has changed since (RFC 9110).
 */
export function registerModuleWriteRoutes(app: App, modules: ModuleRepository): void {
  app.post('/api/Modulo', { ...needs('modulo.agregar'), schema: { body } }, async (request, reply) =>
    sendModule(reply, await modules.create(request.body)),
  );

  app.put(
    '/api/Modulo/:id',
    { ...needs('modulo.editar'), schema: { params, body } },
    async (request, reply) => {
      const may = preconditionOf(request, toWireModule);
      return sendModule(reply, await modules.update(request.params.id, request.body, may));
    },
  );

  app.delete(
    '/api/Modulo/:id',
    { ...needs('modulo.eliminar'), schema: { params } },
    async (request, reply) => {
      const deletion = await modules.delete(request.params.id, preconditionOf(request, toWireModule));
      return deletion === 'deleted' ? reply.send(DELETED) : sendModule(reply, deletion);
    },
  );
}

function sendModule(reply: FastifyReply, module: Awaited<ReturnType<ModuleRepository['update']>>) {
  if (module === 'unknown') return sendText(reply, 404, NOT_FOUND);
  if (module === 'changed-since') return reply.code(412).send();
  if (module === 'duplicate-key') return sendText(reply, 400, DUPLICATE_KEY);
  return reply.send(toWireModule(module));
}
