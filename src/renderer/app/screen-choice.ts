import type { Connection } from '#contract/connection';
import type { SessionState } from '#contract/session';
import type { OpenSession } from '../state/sessions';

/** The screen to show, with what it is about. Its name is also what `data-portero-ready` says. */
export type Screen =
  | { name: 'welcome' }
  | { name: 'sign-in'; connection: Connection }
  | { name: 'users'; connection: Connection; session: OpenSession };

/**
 * Which screen belongs to a connection and its session. A session that ended keeps its screen, so that what the
 * person was doing stays in sight.
 */
export function chooseScreen(connection: Connection | undefined, session: SessionState | undefined): Screen {
  if (!connection) return { name: 'welcome' };
  if (!session || session.phase === 'signed-out') return { name: 'sign-in', connection };
  return { name: 'users', connection, session };
}
