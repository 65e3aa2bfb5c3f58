import type { Connection } from '#contract/connection';
import type { OwnProfile, SessionView } from '#contract/session';
import { useAnswer } from '../../bridge/use-answer';

/** The signed-in person's own record; null where the system keeps none, or as long as it is not there. */
export function useOwnProfile(connection: Connection, view: SessionView): OwnProfile | null {
  const known = connection.capabilities.ownProfile;
  const { result } = useAnswer(
    'session/own-profile',
    known ? { connectionId: connection.id } : null,
    true,
    view.personId,
  );
  return result?.ok ? result.value : null;
}
