import type { ServerDialect } from '../dialect';
import { createTokenService } from '../../tokens/token-service';
import { registerAuthRoute } from './auth-route';
import { registerBearerGuard } from './bearer-guard';
import { claimsSchema } from './claims';
import { registerMenuRoute } from './menu-route';
import { registerMyProfileRoute } from './my-profile-route';
import { registerProfileRoutes } from './profile-routes';
import { registerUpdateUserRoute } from './update-user-route';
import { registerUserRoutes } from './user-routes';

const SYSTEM = 'web-corporativa';

/** Issuer and audience of the real system's tokens (upstream A.1). */
const ISSUER = 'WebCorporativaAPI';

/** WebCorporativa (seeds 000, 001, 002; upstream A). */
export const webCorporativaDialect: ServerDialect = {
  system: SYSTEM,
  async register(app, deps) {
    const tokens = createTokenService({
      key: await deps.signingKey(SYSTEM),
      issuer: ISSUER,
      audience: ISSUER,
      lifetimeS: deps.tokenLifetimeS,
      now: deps.now,
      claims: claimsSchema,
    });
    await app.register(async (open) => registerAuthRoute(open, { ...deps, tokens }));
    await app.register(async (guarded) => {
      registerBearerGuard(guarded, tokens);
      registerUserRoutes(guarded, deps.accounts);
      registerMyProfileRoute(guarded, deps.accounts);
      registerMenuRoute(guarded, deps.profiles);
      registerProfileRoutes(guarded, deps.profiles);
      await guarded.register(async (scope) => registerUpdateUserRoute(scope, deps));
    });
  },
};
