import type { ServerDialect } from '../dialect';
import { registerAuthRoute } from './auth/auth-route';
import { registerBearerGuard } from './auth/bearer-guard';
import { claimsSchema } from './auth/claims';
import { registerMenuRoute } from './menu/menu-route';
import { registerModuleRoutes, registerModuleWriteRoutes } from './modules/module-routes';
import { registerPermissionRoutes } from './permissions/permission-routes';
import { registerProfileRoutes } from './profiles/profile-routes';
import { registerRegisterUserRoute } from './users/register-user-route';
import { registerUserRoutes } from './users/user-routes';
import { answerInvalidBodies } from './wire/answers';

/** Issuer and audience of the real system's tokens (WC-40). */
const ISSUER = 'WebCorporativaAPI';

/** WebCorporativa (docs/systems/web-corporativa.md). */
export const dialect: ServerDialect = {
  system: 'web-corporativa',
  path: '/',
  // 30 minutes (WC-37).
  tokenLifetimeS: 30 * 60,
  async register(app, deps) {
    const tokens = deps.createTokens({ issuer: ISSUER, audience: ISSUER, claims: claimsSchema });
    await app.register(async (open) => registerAuthRoute(open, deps, tokens));
    registerModuleRoutes(app, deps.modules);
    await app.register(async (guarded) => {
      registerBearerGuard(guarded, tokens);
      answerInvalidBodies(guarded);
      await registerUserRoutes(guarded, deps.accounts);
      registerRegisterUserRoute(guarded, deps);
      registerMenuRoute(guarded, deps.profiles);
      registerProfileRoutes(guarded, deps.profiles);
      registerModuleWriteRoutes(guarded, deps.modules);
      registerPermissionRoutes(guarded, deps);
    });
  },
};
