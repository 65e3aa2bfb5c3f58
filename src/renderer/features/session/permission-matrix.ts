import type { Action } from '#contract/profiles';
import type { Permission } from '#contract/session';
import type { PermissionRow } from '../../components/permission-columns';

/** Permissions as a table: a row a module, a column an action. */
interface PermissionMatrix {
  rows: readonly PermissionRow[];
  /** Permissions that fit no cell, in the token's own words. */
  others: readonly string[];
}

/** Lays out a token's permissions, modules in the order of their first appearance, letter case aside. */
export function permissionMatrix(permissions: readonly Permission[]): PermissionMatrix {
  const rows = new Map<string, { module: string; actions: Set<Action> }>();
  const others = new Set<string>();
  for (const { module, action, words } of permissions) {
    if (action === null || module === '') {
      others.add(words);
      continue;
    }
    const key = module.toLowerCase();
    const row = rows.get(key) ?? { module, actions: new Set<Action>() };
    row.actions.add(action);
    rows.set(key, row);
  }
  return { rows: [...rows.values()], others: [...others] };
}
