import type { SessionView } from '#contract/session';
import type { DirectoryPort } from '../../directory/directory-port';
import { ownAdministratorProfiles } from '../../session/own-record';

/** Who can lock everybody out by going, as far as anybody can tell. */
export interface ActiveAdministrators {
  /** Ids of the profiles that make an administrator. */
  profileIds: ReadonlySet<string>;
  /** Ids of the people who have one of them and are active, as known. */
  activeIds: ReadonlySet<string>;
}

/** Asks the directory; where the system does not tell which profiles count, an administrator's own one does. */
export async function activeAdministrators(
  directory: Pick<DirectoryPort, 'administrators' | 'collect'>,
  view: SessionView,
): Promise<ActiveAdministrators> {
  const { profileIds, activeIds } = await directory.administrators();
  if (profileIds) return { profileIds, activeIds };
  const own = ownAdministratorProfiles(view);
  if (own.size === 0) return { profileIds: own, activeIds: new Set() };
  const people = await directory.collect({
    kind: 'matching',
    filter: {
      search: '',
      active: 'active',
      administrator: 'all',
      changedElsewhere: false,
      profileIds: [...own],
    },
    except: [],
  });
  return { profileIds: own, activeIds: new Set(people.map(({ id }) => id)) };
}
