import { create } from 'zustand';
import type { Connection } from '#contract/connection';

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

/** Adds one that main has just answered, in case its event is still under way. */
export function receiveConnection(connection: Connection): void {
  useConnections.setState((state) => ({
    connections: [...(state.connections ?? []).filter((known) => known.id !== connection.id), connection],
  }));
}
