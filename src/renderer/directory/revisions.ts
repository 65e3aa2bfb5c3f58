import { create } from 'zustand';
import type { PorteroError } from '#contract/errors';

interface RevisionsStore {
  newest: Readonly<Record<string, number>>;
  /** How the last reading failed, where it did. */
  failures: Readonly<Record<string, PorteroError | null>>;
}

/** What main last said of each connection's list. */
export const useRevisions = create<RevisionsStore>(() => ({ newest: {}, failures: {} }));

/** Takes over what main says. Without a word of failure, what is known of one stays. */
export function receiveRevision(change: {
  connectionId: string;
  revision: number;
  failure?: PorteroError | null;
}): void {
  const { connectionId, revision, failure } = change;
  useRevisions.setState(({ newest, failures }) => ({
    newest: { ...newest, [connectionId]: revision },
    failures: failure === undefined ? failures : { ...failures, [connectionId]: failure },
  }));
}
