import { create } from 'zustand';
import type { Connection } from '#contract/connection';
import type { TFunction } from 'i18next';

interface ConnectionsStore {
  /** Null until main has answered for the first time. */
  connections: readonly Connection[] | null;
}

/** The configured connections, as main knows them. */
export const useConnections = create<ConnectionsStore>(() => ({ connections: null }));

/** Takes over what main says. */
export function receiveConnections(connections: readonly Connection[]): void {
  useConnections.setState({ connections });
}

/** Takes over one that main has just answered, in case its event is still under way. */
export function receiveConnection(connection: Connection): void {
  useConnections.setState(({ connections }) => {
    const known = connections ?? [];
    return {
      connections: known.some(({ id }) => id === connection.id)
        ? known.map((other) => (other.id === connection.id ? connection : other))
        : [...known, connection],
    };
  });
}

/** Is this the connection to the practice system? For those who have only its id. */
export function isLocal(connectionId: string): boolean {
  return (
    useConnections.getState().connections?.some(({ id, local }) => id === connectionId && local) ?? false
  );
}

/** What a connection is called on screen: as whoever set it named it; those to the practice server by their system. */
export function connectionName(t: TFunction, connection: Connection): string {
  return connection.local ? t('localServer.nameOf', { system: connection.systemName }) : connection.name;
}

/** A connection's address for people to recognise: host, port and path; as it is where it is no address. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return pathname === '/' ? host : `${host}${pathname}`;
}
