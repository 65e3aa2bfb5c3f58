import type { Action } from '#contract/profiles';

/** The actions in the order in which they are shown. */
export const COLUMNS: readonly Action[] = ['consult', 'detail', 'add', 'edit', 'delete'];

/** The second half of a permission (upstream A.2) and what it lets a person do. */
const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['agregar', 'add'],
  ['editar', 'edit'],
  ['eliminar', 'delete'],
  ['consultar', 'consult'],
  ['detalle', 'detail'],
]);

/** Permissions as a table: a row a module, a column an action. */
export interface PermissionMatrix {
  rows: readonly { module: string; actions: ReadonlySet<Action> }[];
  /** Permissions that fit no cell, as they are. */
  others: readonly string[];
}

/**
 * Lays out permissions spelled `module.action` (upstream A.2), in any letter case, modules in the order of their first
 * appearance.
 */
export function permissionMatrix(permissions: readonly string[]): PermissionMatrix {
  const rows = new Map<string, { module: string; actions: Set<Action> }>();
  const others = new Set<string>();
  for (const permission of permissions) {
    const dot = permission.lastIndexOf('.');
    const module = permission.slice(0, dot);
    const action = ACTIONS.get(permission.slice(dot + 1).toLowerCase());
    if (dot < 1 || !action) {
      others.add(permission);
      continue;
    }
    const key = module.toLowerCase();
    const row = rows.get(key) ?? { module, actions: new Set<Action>() };
    row.actions.add(action);
    rows.set(key, row);
  }
  return { rows: [...rows.values()], others: [...others] };
}
