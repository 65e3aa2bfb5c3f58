import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ProfileRepository } from '../../../accounts/profile-repository';
import type { App } from '../../../http/app';
import { claimsOf } from '../auth/bearer-guard';
import { sendText } from '../wire/answers';

/**
 * `GET /api/Menu`: the modules in which the bearer's profile may do something, read from the database at call time and not
 * from the token (WC-105). The documents say that administrators see every module; the stored source of the real
 * service gives an administrator without permission rows an empty menu. We follow the documents. When the menu cannot be
 * read it is 500 with a text.
 */
export function registerMenuRoute(app: App, profiles: ProfileRepository): void {
  app.get('/api/Menu', { errorHandler: answerFailure }, async (request, reply) => {
    const rights = await profiles.rightsOf(Number(claimsOf(request).perfilId));
    return reply.send(
      rights.map(({ module, ...may }) => ({
        ModuloId: module.id,
        Nombre: module.name,
        Ruta: module.route,
        Icono: null,
        Agregar: may.mayAdd,
        Editar: may.mayEdit,
        Eliminar: may.mayDelete,
        Consultar: may.mayConsult,
        Detalle: may.maySeeDetail,
      })),
    );
  });
}

function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  request.log.error({ err: error }, 'the menu could not be read');
  void sendText(reply, 500, 'Error al obtener el menú');
}
