import { useEffect, useState } from 'react';
import type { SavedFilter } from '#contract/list-view';
import { portero } from '../../bridge/bridge';

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
