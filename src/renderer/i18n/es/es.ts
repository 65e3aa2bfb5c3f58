import type { Dictionary } from '../dictionary';
import { activation } from './activation';
import { audit } from './audit';
import { bulk } from './bulk';
import { captcha } from './captcha';
import { claims } from './claims';
import { common } from './common';
import { connectionTest } from './connection-test';
import { connections } from './connections';
import { errors } from './errors';
import { exchange } from './exchange';
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
import { users } from './users';
import { vault } from './vault';
import { welcome } from './welcome';

/** Every Spanish sentence, in the neutral Spanish of Latin American offices. */
export const es: Dictionary = {
  activation,
  audit,
  bulk,
  captcha,
  claims,
  common,
  connectionTest,
  connections,
  errors,
  exchange,
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
  users,
  vault,
  welcome,
};
