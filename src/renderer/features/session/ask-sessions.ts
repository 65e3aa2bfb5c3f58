import { useEffect } from 'react';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge';
import { receiveSession, useSessions } from './session-store';

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
