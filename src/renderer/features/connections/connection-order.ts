import type { Connection } from '#contract/connection';

/** Can a person change, move or remove this connection? Those of IT and of the practice server are not theirs. */
export function isOwn(connection: Connection): boolean {
  return !connection.managed && !connection.local;
}

/** The ids of one's own connections, in their order. */
export function ownIds(connections: readonly Connection[]): readonly string[] {
  return connections.filter(isOwn).map(({ id }) => id);
}

/** `ids` with one moved by so many places; the same ones where it cannot go there. */
export function movedBy(ids: readonly string[], id: string, places: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + places;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** The connections with one's own in the order of `ids`, in the places that one's own had. */
export function inOrder(connections: readonly Connection[], ids: readonly string[]): readonly Connection[] {
  const own = new Map(connections.filter(isOwn).map((connection) => [connection.id, connection]));
  const next = ids.flatMap((id) => own.get(id) ?? []).values();
  return connections.map((connection) =>
    isOwn(connection) ? (next.next().value ?? connection) : connection,
  );
}
