import { useEffect, useState } from 'react';
import type { ProfileCount } from '#contract/directory';
import { goToPlace } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { EVERYONE, NO_FILTER } from '../../navigation/list-query';
import { useRevisions } from '../../directory/revisions';

/** Shows the list of people who have a profile. */
export function showPeopleOf(connectionId: string, profileId: string): void {
  const filter = { ...NO_FILTER, profileIds: [profileId] };
  void goToPlace({ connectionId, section: 'users', filter, sort: EVERYONE.sort });
}

/** How long the list has to be quiet before it is counted anew, ms: while it is being read it changes all the time. */
const QUIET_MS = 400;

/** How many people have each profile, by its id; null until that is known. Kept in step with the list. */
export function useProfileCounts(connectionId: string): ReadonlyMap<string, ProfileCount> | null {
  const [counts, setCounts] = useState<ReadonlyMap<string, ProfileCount> | null>(null);
  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function ask(): Promise<void> {
      const answer = await portero.call('directory/profile-counts', { connectionId });
      if (wanted && answer.ok) setCounts(new Map(answer.value.map((count) => [count.profileId, count])));
    }
    void ask();
    const unsubscribe = useRevisions.subscribe((now, before) => {
      if (now.newest[connectionId] === before.newest[connectionId]) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), QUIET_MS);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [connectionId]);
  return counts;
}
