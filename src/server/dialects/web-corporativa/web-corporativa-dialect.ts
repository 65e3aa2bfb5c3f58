import type { FastifyInstance } from 'fastify';
import type { DialectDeps, ServerDialect } from '../dialect';
import { createTokenService } from '../../tokens/token-service';
import { registerAuthRoute } from './auth/auth-route';
import { registerBearerGuard } from './auth/bearer-guard';
import { claimsSchema } from './auth/claims';
import { registerMenuRoute } from './menu/menu-route';
import { registerModuleRoutes } from './modules/module-routes';
import { registerModuleWriteRoutes } from './modules/module-write-routes';
import { registerPermissionRoutes } from './permissions/permission-routes';
import { registerPermissionWriteRoutes } from './permissions/permission-write-routes';
import { registerSavePermissionsRoute } from './permissions/save-permissions-route';
import { registerProfileRoutes } from './profiles/profile-routes';
import { registerProfileWriteRoutes } from './profiles/profile-write-routes';
import { registerDeleteUserRoute } from './users/delete-user-route';
import { registerMyImageRoute } from './users/my-image-route';
import { registerMyProfileRoute } from './users/my-profile-route';
import { registerRegisterUserRoute } from './users/register-user-route';
import { registerUpdateUserRoute } from './users/update-user-route';
import { registerUserRoutes } from './users/user-routes';
import { answerUnreadableBodies } from './wire/problem-details';

const SYSTEM = 'web-corporativa';

/** Issuer and audience of the real system's tokens (WC-40). */
const ISSUER = 'WebCorporativaAPI';

/** WebCorporativa (docs/systems/web-corporativa.md). */
export const dialect: ServerDialect = {
  system: SYSTEM,
  path: '/',
  // 30 minutes (WC-37).
  tokenLifetimeS: 30 * 60,
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
    registerModuleRoutes(app, deps.modules);
    await app.register(async (guarded) => {
      registerBearerGuard(guarded, tokens);
      answerUnreadableBodies(guarded);
      registerUsers(guarded, deps);
      registerMenuRoute(guarded, deps.profiles);
      registerProfileRoutes(guarded, deps.profiles);
      registerProfileWriteRoutes(guarded, deps.profiles);
      registerModuleWriteRoutes(guarded, deps.modules);
      registerPermissionRoutes(guarded, deps);
      registerSavePermissionsRoute(guarded, deps.permissions);
      registerPermissionWriteRoutes(guarded, deps.permissions);
    });
  },
};

function registerUsers(guarded: FastifyInstance, deps: DialectDeps): void {
  registerUserRoutes(guarded, deps.accounts);
  registerRegisterUserRoute(guarded, deps);
  registerUpdateUserRoute(guarded, deps);
  registerDeleteUserRoute(guarded, deps.accounts);
  registerMyProfileRoute(guarded, deps.accounts);
  registerMyImageRoute(guarded, deps.accounts);
}
