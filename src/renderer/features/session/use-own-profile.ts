import { useEffect, useState } from 'react';
import type { Connection } from '#contract/connection';
import type { OwnProfile, SessionView } from '#contract/session';
import { portero } from '../../bridge/bridge';

/** The signed-in person's own record; null where the system keeps none, or as long as it is not there. */
export function useOwnProfile(connection: Connection, view: SessionView): OwnProfile | null {
  const [own, setOwn] = useState<{ personId: string; profile: OwnProfile } | null>(null);
  const { id: connectionId } = connection;
  const { personId } = view;
  const known = connection.capabilities.ownProfile;
  useEffect(() => {
    let wanted = true;
    async function ask() {
      const answer = await portero.call('session/own-profile', { connectionId });
      if (wanted && answer.ok) setOwn({ personId, profile: answer.value });
    }
    if (known) void ask();
    return () => {
      wanted = false;
    };
  }, [connectionId, personId, known]);
  return own?.personId === personId ? own.profile : null;
}
