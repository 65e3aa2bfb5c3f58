import type { Dictionary } from '../dictionary';
import { captcha } from './captcha';
import { common } from './common';
import { connectionTest } from './connection-test';
import { connections } from './connections';
import { errors } from './errors';
import { localServer } from './local-server';
import { settings } from './settings';
import { signIn } from './sign-in';
import { vault } from './vault';
import { welcome } from './welcome';

/** The Spanish sentences of the screens before the sign-in. */
export const start = {
  captcha,
  common,
  connectionTest,
  connections,
  errors,
  localServer,
  settings,
  signIn,
  vault,
  welcome,
} satisfies Partial<Dictionary>;
