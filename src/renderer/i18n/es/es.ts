import type { Dictionary } from '../dictionary';
import { captcha } from './captcha';
import { claims } from './claims';
import { common } from './common';
import { connectionTest } from './connection-test';
import { connections } from './connections';
import { errors } from './errors';
import { localServer } from './local-server';
import { rights } from './rights';
import { session } from './session';
import { settings } from './settings';
import { signIn } from './sign-in';
import { switching } from './switching';
import { users } from './users';
import { vault } from './vault';
import { welcome } from './welcome';

/** Every Spanish sentence, in the neutral Spanish of Latin American offices. */
export const es: Dictionary = {
  captcha,
  claims,
  common,
  connectionTest,
  connections,
  errors,
  localServer,
  rights,
  session,
  settings,
  signIn,
  switching,
  users,
  vault,
  welcome,
};
