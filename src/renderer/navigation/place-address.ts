import type { ActiveFilter, DirectoryFilter, Sort, SortColumn } from '#contract/directory';
import type { Place, Section } from '#contract/place';
import { EVERYONE } from './list-query';

/** The screens behind the sign-in, in the order in which they are offered. */
export const SECTIONS: readonly Section[] = ['users', 'profiles', 'modules', 'journal', 'session'];

const COLUMNS: readonly SortColumn[] = ['userName', 'profileName', 'active', 'administrator', 'id'];
const ACTIVE: readonly ActiveFilter[] = ['all', 'active', 'inactive'];
const ADMINISTRATOR: readonly DirectoryFilter['administrator'][] = ['all', 'yes', 'no'];

/**
 * A place as the fragment of this page's address, so that it outlives loading the page again. What is as it is from
 * the start is left out. A `portero://` link, which is for other computers, is main's (`links/copy`).
 */
export function addressOf(place: Place): string {
  const { filter, sort } = place;
  const words = new URLSearchParams();
  if (filter) {
    if (filter.search !== '') words.set('q', filter.search);
    if (filter.active !== 'all') words.set('active', filter.active);
    for (const profileId of filter.profileIds) words.append('profile', profileId);
    if (filter.administrator !== 'all') words.set('admin', filter.administrator);
    if (filter.changedElsewhere) words.set('changed', 'yes');
  }
  if (sort && (sort.column !== EVERYONE.sort.column || sort.descending)) {
    words.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  }
  if (place.personId !== undefined) words.set('person', place.personId);
  const query = words.size > 0 ? `?${words}` : '';
  const section = place.section === 'users' && query === '' ? '' : `/${place.section}`;
  return `#${encodeURIComponent(place.connectionId)}${section}${query}`;
}

/**
 * The place that a fragment names; null where it names none. What cannot be read in it is as it is from the start. A
 * list always comes with its filter and its order, so that a place means the same rows wherever one comes from.
 */
export function placeIn(address: string): Place | null {
  const [path, query] = splitAt(address.replace(/^#/, ''), '?');
  const [id = '', name = ''] = path.split('/');
  const connectionId = decoded(id);
  if (connectionId === null || connectionId === '' || connectionId.length > 64) return null;
  const section = oneOf(SECTIONS, name) ?? 'users';
  if (section !== 'users') return { connectionId, section };
  const words = new URLSearchParams(query);
  const personId = words.get('person')?.slice(0, 256) ?? '';
  return {
    connectionId,
    section,
    filter: {
      search: (words.get('q') ?? '').slice(0, 200),
      active: oneOf(ACTIVE, words.get('active')) ?? 'all',
      profileIds: words.getAll('profile').slice(0, 1000),
      administrator: oneOf(ADMINISTRATOR, words.get('admin')) ?? 'all',
      changedElsewhere: words.get('changed') === 'yes',
    },
    sort: sortIn(words.get('sort') ?? ''),
    ...(personId === '' ? {} : { personId }),
  };
}

/** Do both name the same screen with the same on it? */
export function samePlace(one: Place | null, other: Place | null): boolean {
  if (one === null || other === null) return one === other;
  return addressOf(one) === addressOf(other);
}

function sortIn(words: string): Sort {
  const descending = words.startsWith('-');
  const column = oneOf(COLUMNS, descending ? words.slice(1) : words);
  return column ? { column, descending } : EVERYONE.sort;
}

function oneOf<T extends string>(values: readonly T[], word: string | null): T | undefined {
  return values.find((value) => value === word);
}

function splitAt(words: string, mark: string): [string, string] {
  const at = words.indexOf(mark);
  return at < 0 ? [words, ''] : [words.slice(0, at), words.slice(at + 1)];
}

function decoded(words: string): string | null {
  try {
    return decodeURIComponent(words);
  } catch {
    return null;
  }
}
