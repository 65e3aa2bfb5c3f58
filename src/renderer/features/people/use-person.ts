import { useEffect, useState } from 'react';
import type { PersonRow } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { portero } from '../../bridge/bridge';
import { EVERYONE } from '../../navigation/list-query';
import { useRevisions } from '../../directory/revisions';

/** Somebody as the list and the system have them. */
interface KnownPerson {
  /** As the list has them now; null until it has answered, or where they are not on it. */
  row: PersonRow | null;
  /** How reading them from the system failed; null where it did not. */
  error: PorteroError | null;
  /** What they are called, or were when they were last on the list; null where they never were. */
  userName: string | null;
  /** Both have answered. */
  asked: boolean;
}

/**
 * One person: as the list has them at once, kept in step with it, and read anew from the system once, so that nobody
 * decides on something old. `alive`: somebody is signed in.
 */
export function usePerson(connectionId: string, personId: string, alive: boolean): KnownPerson {
  const [row, setRow] = useState<PersonRow | null>(null);
  const [userName, setUserName] = useState<string | null>(null);
  const [looked, setLooked] = useState(false);
  const [reading, setReading] = useState<{ error: PorteroError | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    let busy = false;
    let stale = false;
    async function look(): Promise<void> {
      if (busy) {
        stale = true;
        return;
      }
      busy = true;
      do {
        stale = false;
        const found = await rowOf(connectionId, personId);
        if (!wanted) return;
        if (found !== undefined) {
          setRow(found);
          if (found) setUserName(found.userName);
          setLooked(true);
        }
      } while (stale);
      busy = false;
    }
    void look();
    const unsubscribe = useRevisions.subscribe((now, before) => {
      if (now.newest[connectionId] !== before.newest[connectionId]) void look();
    });
    return () => {
      wanted = false;
      unsubscribe();
    };
  }, [connectionId, personId]);
  useEffect(() => {
    let wanted = true;
    async function read(): Promise<void> {
      const answer = await portero.call('directory/person', { connectionId, personId });
      if (wanted) setReading({ error: answer.ok ? null : answer.error });
    }
    if (alive) void read();
    return () => {
      wanted = false;
    };
  }, [connectionId, personId, alive]);
  return { row, userName, error: reading?.error ?? null, asked: looked && reading !== null };
}

/** Their row; null where they are not on the list, undefined where that cannot be told now. */
async function rowOf(connectionId: string, personId: string): Promise<PersonRow | null | undefined> {
  // The list may change between the two questions: then they are asked again.
  for (let round = 0; round < 3; round += 1) {
    const position = await portero.call('directory/position', { connectionId, personId, ...EVERYONE });
    if (!position.ok) return undefined;
    if (position.value === null) return null;
    const window = await portero.call('directory/window', {
      connectionId,
      ...EVERYONE,
      offset: position.value,
      limit: 1,
    });
    const row = window.ok ? window.value.rows[0] : undefined;
    if (row?.id === personId) return row;
  }
  return undefined;
}
