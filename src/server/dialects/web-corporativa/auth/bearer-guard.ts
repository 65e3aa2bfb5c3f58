import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { App } from '../../../http/app';
import type { TokenService } from '../../../tokens/token-service';
import { isAllowed } from './claims';
import type { Claims } from './claims';

const CLAIMS = 'webCorporativaClaims';

/**
 * Guards every route of a scope: without a token that is valid now, 401 with an empty body (WC-51). It runs before the
 * body is read, so a stranger cannot make the server read one.
 */
export function registerBearerGuard(app: App, tokens: TokenService<Claims>): void {
  app.decorateRequest(CLAIMS, null);
  app.addHook('onRequest', async (request, reply) => {
    const claims = await tokens.claimsOf(request);
    if (claims === undefined) return reply.code(401).header('www-authenticate', 'Bearer').send();
    request.setDecorator(CLAIMS, claims);
    return undefined;
  });
}

/** The claims of the request's token; only for routes behind the guard. */
export function claimsOf(request: Pick<FastifyRequest, 'getDecorator'>): Claims {
  return request.getDecorator<Claims>(CLAIMS);
}

/** Route options that let a request pass when its token carries a permission; otherwise 403 with an empty body (WC-55). */
export function needs(permission: string): { readonly onRequest: onRequestHookHandler } {
  return {
    onRequest(request, reply, done) {
      if (isAllowed(claimsOf(request), permission)) done();
      else void reply.code(403).send();
    },
  };
}
