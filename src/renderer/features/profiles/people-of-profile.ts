import { goToPlace } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { EVERYONE, NO_FILTER } from '../../navigation/list-query';

/** Shows the list of people who have a profile. */
export function showPeopleOf(connectionId: string, profileId: string): void {
  const filter = { ...NO_FILTER, profileIds: [profileId] };
  void goToPlace({ connectionId, section: 'users', filter, sort: EVERYONE.sort });
}

/** Some of the people who have a profile, by name, and how many there are; null where that cannot be told. */
export async function somePeopleOf(
  connectionId: string,
  profileId: string,
  limit: number,
): Promise<{ names: string[]; count: number } | null> {
  const answer = await portero.call('directory/window', {
    connectionId,
    ...EVERYONE,
    profileIds: [profileId],
    offset: 0,
    limit,
  });
  if (!answer.ok) return null;
  return { names: answer.value.rows.map(({ userName }) => userName), count: answer.value.matching };
}
