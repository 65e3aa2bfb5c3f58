import { create } from 'zustand';

interface RevisionsStore {
  newest: Readonly<Record<string, number>>;
}

/** The newest revision of each connection's list that main has spoken of. */
export const useRevisions = create<RevisionsStore>(() => ({ newest: {} }));

/** Takes over what main says. */
export function receiveRevision(change: { connectionId: string; revision: number }): void {
  useRevisions.setState((state) => ({ newest: { ...state.newest, [change.connectionId]: change.revision } }));
}
