import type { Action, Module, ModulePermissions } from '#contract/profiles';
import { COLUMNS } from '../../components/permission-columns';

/** What one profile may do, by module: the marks of the matrix. Modules without a mark are absent. */
export type Marks = ReadonlyMap<string, ReadonlySet<Action>>;

/** How much of a row, a column or everything is marked. */
export type Extent = 'none' | 'some' | 'all';

/** What becomes of one module. */
export interface ModuleChange {
  moduleId: string;
  added: readonly Action[];
  removed: readonly Action[];
}

/** Permissions as marks. A module that comes twice has the marks of both. */
export function marksOf(permissions: readonly ModulePermissions[]): Marks {
  const marks = new Map<string, Set<Action>>();
  for (const { moduleId, actions } of permissions) {
    if (actions.length === 0) continue;
    const row = marks.get(moduleId) ?? new Set<Action>();
    for (const action of actions) row.add(action);
    marks.set(moduleId, row);
  }
  return marks;
}

/** Marks as permissions: the whole set, as saving replaces the whole (WC-98). */
export function permissionsOf(marks: Marks): ModulePermissions[] {
  return [...marks]
    .filter(([, actions]) => actions.size > 0)
    .map(([moduleId, actions]) => ({ moduleId, actions: COLUMNS.filter((action) => actions.has(action)) }));
}

/** Is an action marked? */
export function isMarked(marks: Marks, moduleId: string, action: Action): boolean {
  return marks.get(moduleId)?.has(action) ?? false;
}

/** The marks with those of some cells set or taken away. */
export function withMarks(
  marks: Marks,
  cells: readonly { moduleId: string; action: Action }[],
  marked: boolean,
): Marks {
  const next = new Map(marks);
  for (const { moduleId, action } of cells) {
    const row = new Set(next.get(moduleId));
    if (marked) row.add(action);
    else row.delete(action);
    if (row.size > 0) next.set(moduleId, row);
    else next.delete(moduleId);
  }
  return next;
}

/** The cells of some modules and some actions. */
export function cellsOf(
  modules: readonly Pick<Module, 'id'>[],
  actions: readonly Action[] = COLUMNS,
): { moduleId: string; action: Action }[] {
  return modules.flatMap(({ id }) => actions.map((action) => ({ moduleId: id, action })));
}

/** How many of these cells are marked. */
export function extentOf(marks: Marks, cells: readonly { moduleId: string; action: Action }[]): Extent {
  const count = cells.filter(({ moduleId, action }) => isMarked(marks, moduleId, action)).length;
  if (count === 0) return 'none';
  return count === cells.length ? 'all' : 'some';
}

/** What `after` has more and less than `before`, module by module; modules without a change are absent. */
export function difference(before: Marks, after: Marks): ModuleChange[] {
  const modules = new Set([...before.keys(), ...after.keys()]);
  return [...modules].flatMap((moduleId) => {
    const added = COLUMNS.filter(
      (action) => isMarked(after, moduleId, action) && !isMarked(before, moduleId, action),
    );
    const removed = COLUMNS.filter(
      (action) => isMarked(before, moduleId, action) && !isMarked(after, moduleId, action),
    );
    return added.length + removed.length === 0 ? [] : [{ moduleId, added, removed }];
  });
}

/** The marks with a difference carried out on them, whatever they were. */
export function withDifference(marks: Marks, changes: readonly ModuleChange[]): Marks {
  return changes.reduce((next, { moduleId, added, removed }) => {
    const cells = (actions: readonly Action[]) => actions.map((action) => ({ moduleId, action }));
    return withMarks(withMarks(next, cells(added), true), cells(removed), false);
  }, marks);
}

/** The marks without those of modules that there are none of (any more): saving drops them (WC-93). */
export function withoutOrphans(marks: Marks, modules: readonly Pick<Module, 'id'>[]): Marks {
  const known = new Set(modules.map(({ id }) => id));
  return new Map([...marks].filter(([moduleId]) => known.has(moduleId)));
}
