import { useEffect, useState } from 'react';
import type { Connection } from '#contract/connection';
import type { PersonRow } from '#contract/directory';
import { portero } from '../../bridge/bridge';
import { EVERYONE } from '../../navigation/list-query';
import { MOST_PEOPLE } from './palette-item';
import type { SavedFilter } from '#contract/list-view';

const NOBODY: readonly PersonRow[] = [];

/** The first people whom the words find, wherever the list is; those of the words before stay until the answer comes. */
export function usePeopleFound(connection: Connection, query: string): readonly PersonRow[] {
  const [people, setPeople] = useState(NOBODY);
  const { id, capabilities } = connection;
  const search = query.trim().slice(0, 200);
  const wanted = capabilities.people && search !== '';
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    async function ask(): Promise<void> {
      const answer = await portero.call('directory/window', {
        connectionId: id,
        ...EVERYONE,
        search,
        offset: 0,
        limit: MOST_PEOPLE,
      });
      if (current) setPeople(answer.ok ? answer.value.rows : NOBODY);
    }
    void ask();
    return () => {
      current = false;
    };
  }, [id, wanted, search]);
  return wanted ? people : NOBODY;
}

const NONE: readonly SavedFilter[] = [];

/** The saved filters of a connection, as they are when somebody looks. */
export function useSavedFilters(connectionId: string): readonly SavedFilter[] {
  const [filters, setFilters] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    async function ask(): Promise<void> {
      const answer = await portero.call('list-view/get', { connectionId });
      if (wanted && answer.ok) setFilters(answer.value.savedFilters);
    }
    void ask();
    return () => {
      wanted = false;
    };
  }, [connectionId]);
  return filters;
}
