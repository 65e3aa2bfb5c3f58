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

/** Every English sentence. Its shape is the law for the other languages. */
export const en = {
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
} as const;
