import type { Connection } from '#contract/connection';
import type { MenuEntry } from '#contract/session';
import { useAnswer } from '../bridge/use-answer';
import type { OpenSession } from '../state/sessions';

/**
 * The system's menu for whoever is signed in, asked for once for every token; null where there is none or it could not
 * be had, in which case the token alone says what is offered.
 */
export function useSystemMenu(connection: Connection, session: OpenSession): readonly MenuEntry[] | null {
  const { id: connectionId, capabilities } = connection;
  const { personId, expiresAt, administrator } = session.view;
  const worthAsking = capabilities.profiles && !administrator;
  const { result } = useAnswer(
    'session/menu',
    worthAsking ? { connectionId } : null,
    session.phase === 'signed-in',
    `${personId} ${expiresAt}`,
  );
  return result?.ok ? result.value : null;
}
