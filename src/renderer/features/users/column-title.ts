import type { ListColumn } from '#contract/list-view';

/** The key of the words over a column. */
export function columnTitle(column: ListColumn) {
  return TITLES[column];
}

const TITLES = {
  userName: 'users.userName',
  profileName: 'users.profile',
  administrator: 'users.administrator',
  accessRights: 'rights.column',
  active: 'users.state',
  id: 'users.id',
} as const satisfies Record<ListColumn, string>;
