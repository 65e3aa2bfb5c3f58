import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import { USER_PATHS, userIdSchema } from './user-paths';
import { toWireUser } from './wire-user';

/**
 * `GET /api/Usuario`: everyone, a bare array without paging. `GET /api/Usuario/{id}`: one, or 404 without a body. Any valid
 * token will do (upstream A.0).
 */
export function registerUserRoutes(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.get(path, async (_request, reply) => reply.send((await accounts.list()).map(toWireUser)));

    app.get(`${path}/:id`, async (request, reply) => {
      const account = await accounts.findById(userIdSchema.parse(request.params).id);
      if (account === undefined) return reply.code(404).send();
      return reply.send(toWireUser(account));
    });
  }
}
