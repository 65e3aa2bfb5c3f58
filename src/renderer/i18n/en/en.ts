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

/** Every English sentence. Its shape is the law for the other languages. */
export const en = {
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
} as const;
