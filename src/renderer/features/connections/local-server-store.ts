import { create } from 'zustand';
import type { LocalServerStatus } from '#contract/local-server-status';

interface LocalServerStore {
  status: LocalServerStatus;
}

/** How the local server is doing. */
export const useLocalServer = create<LocalServerStore>(() => ({ status: { state: 'stopped' } }));

/** Takes over what main says. */
export function receiveLocalServer(status: LocalServerStatus): void {
  useLocalServer.setState({ status });
}
