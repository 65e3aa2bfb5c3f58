import type { Dictionary } from '../dictionary';
import { bulk } from './bulk';
import { captcha } from './captcha';
import { claims } from './claims';
import { common } from './common';
import { connectionTest } from './connection-test';
import { connections } from './connections';
import { errors } from './errors';
import { exchange } from './exchange';
import { journal } from './journal';
import { localServer } from './local-server';
import { modules } from './modules';
import { palette } from './palette';
import { people } from './people';
import { profiles } from './profiles';
import { rights } from './rights';
import { sections } from './sections';
import { session } from './session';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { signIn } from './sign-in';
import { switching } from './switching';
import { users } from './users';
import { vault } from './vault';
import { welcome } from './welcome';

/** Every Spanish sentence, in the neutral Spanish of Latin American offices. */
export const es: Dictionary = {
  bulk,
  captcha,
  claims,
  common,
  connectionTest,
  connections,
  errors,
  exchange,
  journal,
  localServer,
  modules,
  palette,
  people,
  profiles,
  rights,
  sections,
  session,
  settings,
  shortcuts,
  signIn,
  switching,
  users,
  vault,
  welcome,
};
