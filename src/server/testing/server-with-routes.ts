import { onTestFinished } from 'vitest';
import { DISCOVERY_PATH } from '#contract/local-server';
import { IMAGES_PATH } from '../accounts/image-repository';
import { buildServer } from '../build-server';
import { CHALLENGE_PATH } from '../captcha/challenge';
import { SITEVERIFY_PATH } from '../captcha/siteverify';
import { WIDGET_PATH } from '../captcha/widget-script';
import { SERVER_DIALECTS } from '../dialects/registry';
import { FAST_ITERATIONS, openSeededStorage } from './test-storage';

/** A route as Fastify knows it, and whose it is. */
export interface KnownRoute {
  /** Empty for what is everybody's. */
  readonly system: string;
  readonly method: string;
  /** With its parameters, e.g. `/images/:name`. */
  readonly pattern: string;
}

/** The routes that belong to no system. */
const COMMON_ROUTES = [
  ['GET', DISCOVERY_PATH],
  ['GET', WIDGET_PATH],
  ['POST', CHALLENGE_PATH],
  ['POST', SITEVERIFY_PATH],
  ['GET', `${IMAGES_PATH}:name`],
] as const;

/**
 * A listening server that tells every route of every system: nobody has to think of a new one for it to be tested. A peer
 * on this machine may say by `X-Forwarded-For` who it is, so that no limit by address gets in the way.
 */
export async function startServerWithRoutes(): Promise<{ url: string; routes: readonly KnownRoute[] }> {
  const routes: KnownRoute[] = COMMON_ROUTES.map(([method, pattern]) => ({ system: '', method, pattern }));
  const dialects = SERVER_DIALECTS.map((dialect) => ({
    ...dialect,
    register: (...[scope, deps]: Parameters<typeof dialect.register>) => {
      scope.addHook('onRoute', ({ method, url }) => {
        for (const each of [method].flat()) {
          routes.push({ system: dialect.system, method: each, pattern: url });
        }
      });
      return dialect.register(scope, deps);
    },
  }));
  const app = await buildServer({
    storage: await openSeededStorage(20),
    dialects,
    options: { trustedProxies: ['127.0.0.1'] },
    logLevel: 'silent',
    passwordIterations: FAST_ITERATIONS,
  });
  onTestFinished(() => app.close());
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, routes };
}
