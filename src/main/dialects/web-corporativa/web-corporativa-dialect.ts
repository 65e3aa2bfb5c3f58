import type { Dialect } from '../dialect';
import { ownRoutes } from './own-routes';
import { peopleListing } from './people-listing';
import { peopleRoutes } from './people-routes';
import { GOVERNING_MODULES, readPermission } from './permission-words';
import { probes } from './probes';
import { profileRoutes } from './profile-routes';
import { signIn } from './sign-in';
import { usersPathOf } from './users-path';

/** WebCorporativa (docs/systems/web-corporativa.md). */
export const dialect: Dialect = {
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
    // ID-15, with the small letter that WebCorporativa's document forgets.
    passwordPolicy: { minLength: 6, upper: true, lower: true, digit: true, symbol: true },
    rightAreas: [],
  },
  tokenLifetimeMs: 30 * 60_000,
  probes,
  signIn,
  readPermission,
  governedBy: GOVERNING_MODULES,
  listing: peopleListing,
  connect(client) {
    const usersPath = usersPathOf(client);
    return { people: peopleRoutes(usersPath), profiles: profileRoutes, own: ownRoutes(usersPath) };
  },
};
