import type { ServerDialect } from '../dialects/dialect';

/** The parts of a request that routing looks at. */
interface Routable {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Sends requests for a system's root paths to its own path before they are routed, in any letter case as all routes are,
 * with or without a slash in the end. One registration, with its one limiter, thus serves both addresses.
 */
export function createRootPathRewriter(dialects: readonly ServerDialect[]): (request: Routable) => string {
  const prefixes = new Map(
    dialects.flatMap(({ path: prefix, rootPaths = [] }) =>
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
