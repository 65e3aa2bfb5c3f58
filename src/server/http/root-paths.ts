import type { IncomingMessage } from 'node:http';

/** A route of a system that is answered at the root as well. */
export interface RootPath {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
}

/**
 * Sends requests for a system's root paths to its own path before they are routed, in any letter case as all routes are,
 * with or without a slash at the end. One registration, with its one limiter, thus serves both addresses.
 */
export function createRootPathRewriter(
  systems: readonly { readonly path: string; readonly rootPaths?: readonly RootPath[] }[],
): (request: Pick<IncomingMessage, 'method' | 'url'>) => string {
  const prefixes = new Map(
    systems.flatMap(({ path: prefix, rootPaths = [] }) =>
      rootPaths.map(({ method, path }) => [keyOf(method, path), prefix] as const),
    ),
  );
  return ({ method = '', url = '/' }) => {
    const [path = ''] = url.split('?', 1);
    return `${prefixes.get(keyOf(method, path)) ?? ''}${url}`;
  };
}

function keyOf(method: string, path: string): string {
  return `${method} ${path.toLowerCase().replace(/\/$/, '')}`;
}
