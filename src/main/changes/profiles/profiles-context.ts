import type { ProfileRoutes } from '../../dialects/dialect';
import { supported } from '../../dialects/supported';
import { Failure } from '../../failure/failure';
import { withLimits, type ApiClient } from '../../http/http-client';
import type { Change, ChangePlace } from '../pipeline/change';
import type { ChangeContext, Made } from '../pipeline/single-changes';

/** The routes of a system's profiles. @throws {Failure} `not-supported` */
export function profileRoutes({ dialect }: Pick<ChangePlace, 'dialect'>): ProfileRoutes {
  return supported(dialect.profiles);
}

/** The client of whoever is signed in. @throws {Failure} `not-signed-in` */
export function clientOf(place: Pick<ChangePlace, 'client' | 'view'>): ApiClient {
  const view = place.view();
  if (!view) throw new Failure('not-signed-in');
  return withLimits(place.client, { onlyAs: view.personId });
}

/** Makes a change, and tells that something may be another now, however it came out. @throws {Failure} as `make` */
export async function makeAndNotify<F, T, Trace>(
  { changes, profilesChanged }: ChangeContext,
  change: Change<F, T, Trace>,
): Promise<Made<F, T>> {
  try {
    return await changes.make(change);
  } finally {
    profilesChanged();
  }
}
