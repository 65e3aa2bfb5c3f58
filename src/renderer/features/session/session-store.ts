import { create } from 'zustand';
import type { SessionState } from '#contract/session';

interface SessionStore {
  sessions: Readonly<Record<string, SessionState>>;
}

/** The session of every connection that main has spoken of. */
export const useSessions = create<SessionStore>(() => ({ sessions: {} }));

/** Takes over what main says about one connection. */
export function receiveSession(session: SessionState): void {
  useSessions.setState((state) => ({ sessions: { ...state.sessions, [session.connectionId]: session } }));
}

/** The session of one connection; undefined as long as main has not spoken of it. */
export function useSession(connectionId: string): SessionState | undefined {
  return useSessions((state) => state.sessions[connectionId]);
}
