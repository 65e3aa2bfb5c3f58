import type { ClientDialect } from '../dialect';
import { ownRoutes } from './own-routes';
import { peopleRoutes } from './people-routes';
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
  },
  tokenLifetimeMs: 30 * 60_000,
  probes,
  signIn,
  people: peopleRoutes,
  profiles: profileRoutes,
  own: ownRoutes,
};
