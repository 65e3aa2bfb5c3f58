import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import type { DeletionOutcome } from '../../../accounts/account-writes';
import { requirePermission } from '../auth/bearer-guard';
import { revisionsOf } from './revisions';
import { USER_PATHS, userIdSchema } from './user-paths';

const STATUSES: Readonly<Record<DeletionOutcome, number>> = {
  deleted: 200,
  'unknown-person': 404,
  'changed-since': 412,
};

/**
 * `DELETE /api/Usuario/{id}`: removes a person for good, 200 without a body, or 404 (WC-6). Needs `usuario.eliminar`.
 * As in the real system nothing keeps anyone from deleting themselves or the last administrator (WC-69): that guard
 * is the client's. Tokens that were already issued keep working until they expire. `If-Match` as for `PUT`.
 */
export function registerDeleteUserRoute(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.delete(
      `${path}/:id`,
      { onRequest: requirePermission('usuario.eliminar') },
      async (request, reply) => {
        const { id } = userIdSchema.parse(request.params);
        return reply.code(STATUSES[await accounts.delete(id, revisionsOf(request))]).send();
      },
    );
  }
}
