import type { App } from './app';

/** The absolute form that a client uses towards a proxy. */
const ORIGIN = /^https?:\/\/[^/?#]*/i;

/**
 * The path of a request as the router reads it: without origin and query, percent-encoding undone. One that cannot be
 * decoded stays as it is.
 */
export function requestPathOf(url: string): string {
  const [path = ''] = url.replace(ORIGIN, '').split(/[?#]/, 1);
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Remembers every route that is added from now on. Fastify itself does not tell an unknown address (404) from one that is
 * known by another method (405).
 *
 * @returns the methods by which an address is known, in alphabetical order; none when it is not known at all
 */
export function collectRoutes(app: App): (url: string) => string[] {
  const routes: { readonly methods: readonly string[]; readonly pattern: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    routes.push({ methods: [method].flat(), pattern: patternOf(url) });
  });
  return (url) => {
    const path = requestPathOf(url);
    const methods = routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  };
}

/** A route's address as it is matched: in any letter case, with or without a slash at the end, `:name` for one segment. */
function patternOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    return segment.startsWith(':') ? '[^/]+' : segment.replaceAll(/[^\w-]/g, String.raw`\$&`);
  });
  return new RegExp(`^${segments.join('/')}/?$`, 'i');
}
