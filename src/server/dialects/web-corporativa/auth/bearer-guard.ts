import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import { bearerTokenOf } from '../../../http/bearer-token';
import type { TokenService } from '../../../tokens/token-service';
import { isAllowed } from './claims';
import type { Claims } from './claims';

const CLAIMS = 'webCorporativaClaims';

/**
 * Guards every route of a scope: without a token that is valid now, 401 with an empty body (WC-51). It runs before the
 * body is read, so a stranger cannot make us read one.
 */
export function registerBearerGuard(app: FastifyInstance, tokens: TokenService<Claims>): void {
  app.decorateRequest(CLAIMS, null);
  app.addHook('onRequest', async (request, reply) => {
    const token = bearerTokenOf(request);
    const claims = token === undefined ? undefined : await tokens.verify(token);
    if (claims === undefined) return reply.code(401).header('www-authenticate', 'Bearer').send();
    request.setDecorator(CLAIMS, claims);
    return undefined;
  });
}

/** The claims of the request's token; only for routes behind the guard. */
export function claimsOf(request: FastifyRequest): Claims {
  return request.getDecorator<Claims>(CLAIMS);
}

/** Lets a route's request pass when its token carries a permission, otherwise 403 with an empty body (WC-55). */
export function requirePermission(permission: string): onRequestHookHandler {
  return (request, reply, done) => {
    if (isAllowed(claimsOf(request), permission)) done();
    else void reply.code(403).send();
  };
}
