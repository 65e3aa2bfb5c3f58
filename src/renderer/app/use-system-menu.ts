import { useEffect, useState } from 'react';
import type { Connection } from '#contract/connection';
import type { MenuEntry } from '#contract/session';
import { portero } from '../bridge/bridge';
import type { OpenSession } from '../state/sessions';

/**
 * The system's menu for whoever is signed in, asked for once for every token; null where there is none or it could not
 * be had, in which case the token alone says what is offered.
 */
export function useSystemMenu(connection: Connection, session: OpenSession): readonly MenuEntry[] | null {
  const [answer, setAnswer] = useState<{ token: string; menu: readonly MenuEntry[] } | null>(null);
  const { id, capabilities } = connection;
  const { personId, expiresAt, administrator } = session.view;
  const token = `${personId} ${expiresAt}`;
  const worthAsking = capabilities.profiles && !administrator && session.phase === 'signed-in';
  useEffect(() => {
    if (!worthAsking) return undefined;
    let wanted = true;
    async function ask(): Promise<void> {
      const entries = await portero.call('session/menu', { connectionId: id });
      if (wanted && entries.ok) setAnswer({ token, menu: entries.value });
    }
    void ask();
    return () => {
      wanted = false;
    };
  }, [id, worthAsking, token]);
  return answer?.token === token ? answer.menu : null;
}
