import type { ActiveFilter, DirectoryQuery } from '#contract/directory';

/** What the list is asked to show. */
export interface ListQuery {
  search: string;
  active: ActiveFilter;
  sort: DirectoryQuery['sort'];
}

/** Everyone, by user name. */
export const EVERYONE: ListQuery = {
  search: '',
  active: 'all',
  sort: { column: 'userName', descending: false },
};

/** Does the query leave anyone out? */
export function narrows(query: ListQuery): boolean {
  return query.search.trim() !== '' || query.active !== 'all';
}
