import { Failure } from '../../failure/failure';
import { LINK_SCHEME, MAX_LINK_LENGTH, type LinkTarget } from './link-target';

/**
 * The link to a place. {@link readLink} answers the same place.
 * @throws {Failure} `not-supported` for a place that takes more words than a link can have
 */
export function writeLink({ at, system, section, filter, sort, personId }: LinkTarget): string {
  const words = new URLSearchParams({ at });
  if (system !== undefined) words.set('system', system);
  words.set('section', section);
  if (filter) {
    // Always there, so that a filter that lets everybody through is told from none.
    words.set('active', filter.active);
    if (filter.search) words.set('q', filter.search);
    for (const id of filter.profileIds) words.append('profile', id);
    if (filter.administrator !== 'all') words.set('admin', filter.administrator);
    if (filter.changedElsewhere) words.set('changed', 'yes');
  }
  if (sort) words.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  if (personId !== undefined) words.set('person', personId);
  const link = `${LINK_SCHEME}://open?${words.toString()}`;
  // Cut short it would lead to another place.
  if (link.length > MAX_LINK_LENGTH) throw new Failure('not-supported');
  return link;
}
