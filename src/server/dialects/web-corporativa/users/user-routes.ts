import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import { entityTag } from '../../../http/entity-tags';
import { sendJsonStream } from '../../../http/json-stream';
import { USER_PATHS, userIdSchema } from './user-paths';
import { toWireUser } from './wire-user';

/**
 * `GET /api/Usuario`: everyone, a bare array without paging, sent while it is read. `GET /api/Usuario/{id}`: one, with the
 * revision as `ETag`, or 404 without a body. Any valid token will do (WC-3, WC-4).
 */
export function registerUserRoutes(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.get(path, (request, reply) => sendJsonStream(request, reply, wireUsers(accounts)));

    app.get(`${path}/:id`, async (request, reply) => {
      const account = await accounts.findById(userIdSchema.parse(request.params).id);
      if (account === undefined) return reply.code(404).send();
      return reply.header('etag', entityTag(String(account.revision))).send(toWireUser(account));
    });
  }
}

async function* wireUsers(accounts: AccountRepository) {
  for await (const people of accounts.all()) yield people.map(toWireUser);
}
