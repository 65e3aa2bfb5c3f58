import type { ActiveFilter, DirectoryQuery, SortColumn } from '#contract/directory';

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

/** The columns, in the order they are shown. */
export const COLUMNS: readonly SortColumn[] = ['userName', 'profileName', 'active'];

/** Does the query leave anyone out? */
export function narrows(query: ListQuery): boolean {
  return query.search.trim() !== '' || query.active !== 'all';
}
