import { create } from 'zustand';
import type { SessionState, SessionView } from '#contract/session';
import { useEffect } from 'react';
import type { Connection } from '#contract/connection';
import { portero } from '../bridge/bridge';

/** A session in which someone is, or was until it ended. */
export type OpenSession = Extract<SessionState, { view: SessionView }>;

/** What everything behind the sign-in is given. */
export interface SignedInProps {
  connection: Connection;
  session: OpenSession;
}

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

/** Asks for the sessions of connections that main has not spoken of yet, so that a list of them can tell. */
export function useAskSessions(connections: readonly Connection[] | null): void {
  useEffect(() => {
    const { sessions } = useSessions.getState();
    for (const { id } of connections ?? []) if (!sessions[id]) void ask(id);
  }, [connections]);
}

async function ask(connectionId: string): Promise<void> {
  const answer = await portero.call('session/state', { connectionId });
  // An event may have come first, and it is the newer word.
  if (answer.ok && !useSessions.getState().sessions[connectionId]) receiveSession(answer.value);
}

/** The id of who is signed in, also while their session waits to be renewed; null where nobody is. */
export function personIn(session: SessionState | undefined): string | null {
  return session === undefined || session.phase === 'signed-out' ? null : session.view.personId;
}

/** Runs when somebody else, or nobody, is signed in at a connection: what one began is not for the next. */
export function whenPersonChanges(forget: (connectionId: string) => void): void {
  useSessions.subscribe(({ sessions }, { sessions: before }) => {
    for (const id of Object.keys(sessions)) {
      if (personIn(sessions[id]) !== personIn(before[id])) forget(id);
    }
  });
}
