import type { Dictionary } from '../dictionary';
import { captcha } from './captcha';
import { common } from './common';
import { connections } from './connections';
import { errors } from './errors';
import { localServer } from './local-server';
import { session } from './session';
import { settings } from './settings';
import { signIn } from './sign-in';
import { switching } from './switching';
import { users } from './users';
import { welcome } from './welcome';

/** Every Spanish sentence, in the neutral Spanish of Latin American offices. */
export const es: Dictionary = {
  captcha,
  common,
  connections,
  errors,
  localServer,
  session,
  settings,
  signIn,
  switching,
  users,
  welcome,
};
