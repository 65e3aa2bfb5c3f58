import type { Action } from '#contract/profiles';

/** The actions in the order in which they are shown. */
export const COLUMNS: readonly Action[] = ['consult', 'detail', 'add', 'edit', 'delete'];

/** One line of a table of permissions. */
export interface PermissionRow {
  module: string;
  actions: ReadonlySet<Action>;
}
