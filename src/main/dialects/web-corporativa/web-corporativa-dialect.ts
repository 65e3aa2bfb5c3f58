import type { ClientDialect } from '../dialect';
import { ownRoutes } from './own-routes';
import { peopleRoutes } from './people-routes';
import { GOVERNING_MODULES, readPermission } from './permission-words';
import { probes } from './probes';
import { profileRoutes } from './profile-routes';
import { signIn } from './sign-in';

/** WebCorporativa as seeds 000 to 002 and upstream A describe it. */
export const dialect: ClientDialect = {
  system: 'web-corporativa',
  name: 'WebCorporativa',
  capabilities: {
    captcha: true,
    emailSignIn: false,
    people: true,
    switching: true,
    profiles: true,
    ownProfile: true,
    accessRights: false,
    creating: true,
    changing: true,
    deleting: true,
    images: true,
    // Upstream A.8: as the documents have it, with the lower-case letter that they forget and Identity asks for.
    passwordPolicy: { minLength: 6, upper: true, lower: true, digit: true, symbol: true },
    rightAreas: [],
  },
  tokenLifetimeMs: 30 * 60_000,
  probes,
  signIn,
  readPermission,
  governedBy: GOVERNING_MODULES,
  people: peopleRoutes,
  profiles: profileRoutes,
  own: ownRoutes,
};
