import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import { requirePermission } from '../auth/bearer-guard';
import { USER_PATHS, userIdSchema } from './user-paths';

/**
 * `DELETE /api/Usuario/{id}`: removes a person for good, 200 without a body, or 404 (upstream A.0). Needs `usuario.eliminar`.
 * As in the real system nothing keeps anyone from deleting themselves or the last administrator (upstream A.3): that guard
 * is the client's. Tokens that were already issued keep working until they expire.
 */
export function registerDeleteUserRoute(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.delete(
      `${path}/:id`,
      { onRequest: requirePermission('usuario.eliminar') },
      async (request, reply) => {
        const found = await accounts.delete(userIdSchema.parse(request.params).id);
        return reply.code(found ? 200 : 404).send();
      },
    );
  }
}
