import type { SessionState } from '#contract/session';

/** The id of who is signed in, also while their session waits to be renewed; null where nobody is. */
export function personIn(session: SessionState | undefined): string | null {
  return session === undefined || session.phase === 'signed-out' ? null : session.view.personId;
}
