import { Failure } from '../failure/failure';

/**
 * An id as one segment of a path. Ids come from the systems and are not trusted: none may lead to another route.
 * @throws {Failure} `not-found` for what no path can carry: nothing, `.`, `..` (they stay steps even when quoted), or
 * half a character
 */
export function pathSegment(id: string): string {
  if (id === '' || id === '.' || id === '..') throw new Failure('not-found');
  try {
    return encodeURIComponent(id);
  } catch {
    throw new Failure('not-found');
  }
}
