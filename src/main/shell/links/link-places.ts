import type { Connection } from '#contract/connection';
import type { Place } from '#contract/place';
import { Failure } from '../../failure/failure';
import { readLink } from './link-reading';
import { LOCAL_AT } from './link-target';
import { writeLink } from './link-writing';

/** As much of a connection as links are about. */
export type LinkedConnection = Pick<Connection, 'id' | 'address' | 'system' | 'local'>;

/**
 * The place to which a link leads among these connections; null where it leads nowhere here. Of several at the same
 * address (a second account) the one that was used last counts, else the first.
 */
export function placeOfLink(
  link: string,
  connections: readonly LinkedConnection[],
  lastConnectionId: string | null,
): Place | null {
  const target = readLink(link);
  if (!target) return null;
  const { at, system, ...place } = target;
  const fitting = connections.filter(
    (connection) =>
      (connection.local ? at === LOCAL_AT : connection.address === at) &&
      (system === undefined || connection.system === system),
  );
  const meant = fitting.find(({ id }) => id === lastConnectionId) ?? fitting[0];
  return meant ? { connectionId: meant.id, ...place } : null;
}

/**
 * The link to a place, by the address of its connection.
 * @throws {Failure} `no-such-connection`, `not-supported`
 */
export function linkOfPlace(place: Place, connections: readonly LinkedConnection[]): string {
  const { connectionId, ...target } = place;
  const connection = connections.find(({ id }) => id === connectionId);
  if (!connection) throw new Failure('no-such-connection');
  const at = connection.local ? LOCAL_AT : connection.address;
  return writeLink({ ...target, at, system: connection.system });
}
