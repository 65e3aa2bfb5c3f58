import rateLimit from '@fastify/rate-limit';
import { clientAddressOf } from '../../http/client-address';
import type { ServerDialect } from '../dialect';
import { LOGIN_PATH, claims, registerLogin } from './login-route';
import { answerInvalidRequests, errorBody } from './storm-answers';
import { registerUserRoutes } from './user-routes';

/** The limiter's library sends more headers than the documents name; a client needs only `Retry-After`. */
const NO_LIMIT_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/**
 * Storm Streaming Server (docs/systems/storm.md): sign-in limited by address, users with access rights and no active
 * flag. Its `/api/users` stays under its own path: WebCorporativa answers the same address at the root.
 */
export const dialect: ServerDialect = {
  system: 'storm',
  path: '/storm',
  // ST-12.
  tokenLifetimeS: 900,
  rootPaths: [{ method: 'POST', path: LOGIN_PATH }],
  errorBody,
  async register(app, deps) {
    const tokens = deps.createTokens({ claims });
    await app.register(rateLimit, {
      global: false,
      keyGenerator: clientAddressOf,
      addHeaders: NO_LIMIT_HEADERS,
      addHeadersOnExceeding: NO_LIMIT_HEADERS,
    });
    answerInvalidRequests(app);
    registerLogin(app, deps, tokens);
    registerUserRoutes(app, deps, tokens);
  },
};
