import type { FastifyInstance } from 'fastify';
import { requestPathOf } from './request-path';

/** The methods by which an address is known, in the order of the alphabet; none when it is not known at all. */
export type MethodsOf = (url: string) => string[];

/**
 * Remembers every route that is added from now on. Fastify itself does not tell an address that is unknown from one that is
 * known by another method, and a client is helped by the difference (404, 405).
 */
export function collectRoutes(app: FastifyInstance): MethodsOf {
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

/** A route's address as it is matched: in any letter case, with or without a slash in the end, `:name` for one segment. */
function patternOf(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    return segment.startsWith(':') ? '[^/]+' : segment.replaceAll(/[^\w-]/g, String.raw`\$&`);
  });
  return new RegExp(`^${segments.join('/')}/?$`, 'i');
}
