import type { DirectoryFilter, Sort } from '#contract/directory';
import { BY_NAME, EVERYBODY } from '#contract/everybody';
import type { Place } from '#contract/place';

/** What the list is asked to show. */
export interface ListQuery extends DirectoryFilter {
  sort: Sort;
}

/** Leaves nobody out. */
export const NO_FILTER = EVERYBODY;

/** Everyone, by user name. */
export const EVERYONE: ListQuery = { ...NO_FILTER, sort: BY_NAME };

const queries = new WeakMap<Place, ListQuery>();

/** What a place asks its list for: everyone, where it does not say. The same object for the same place. */
export function queryOf(place: Place | null | undefined): ListQuery {
  if (!place?.filter) return EVERYONE;
  const known = queries.get(place) ?? { ...place.filter, sort: place.sort ?? EVERYONE.sort };
  queries.set(place, known);
  return known;
}

/** Does the filter leave anyone out? */
export function narrows(filter: DirectoryFilter): boolean {
  return !sameFilter(filter, NO_FILTER);
}

/** The filter of a query, without its order. */
export function filterOf(query: ListQuery): DirectoryFilter {
  const { search, active, profileIds, administrator, changedElsewhere } = query;
  return { search, active, profileIds, administrator, changedElsewhere };
}

/** Do two filters find the same people? Spaces around the words and the order of profiles do not count. */
export function sameFilter(one: DirectoryFilter, other: DirectoryFilter): boolean {
  return (
    one.search.trim() === other.search.trim() &&
    one.active === other.active &&
    one.administrator === other.administrator &&
    one.changedElsewhere === other.changedElsewhere &&
    one.profileIds.length === other.profileIds.length &&
    one.profileIds.every((id) => other.profileIds.includes(id))
  );
}
