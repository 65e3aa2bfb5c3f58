import type { App } from './app';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** Whether a `Host` header names this machine itself. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host);
}

/**
 * Refuses requests whose `Host` is not a loopback name with 421: a web page whose own name was made to resolve to
 * 127.0.0.1 (DNS rebinding) still says its own name there.
 */
export function registerHostGuard(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (isLoopbackHost(request.headers.host)) done();
    else void reply.code(421).send();
  });
}
