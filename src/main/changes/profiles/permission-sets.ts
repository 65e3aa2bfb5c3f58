import type { JournalEntry } from '#contract/journal';
import { ACTIONS, type Module, type ModulePermissions } from '#contract/profiles';

/**
 * A set in one form: each module once, in the modules' order, actions in one order, nothing that grants nothing. Rows of
 * modules that are gone (WC-93: by the documents deleting one leaves them) are left out; they grant nothing and cannot
 * be saved.
 */
export function regular(
  set: readonly ModulePermissions[],
  modules: readonly Pick<Module, 'id'>[],
): ModulePermissions[] {
  return modules.flatMap(({ id }) => {
    const granted = set.filter(({ moduleId }) => moduleId === id).flatMap(({ actions }) => actions);
    const actions = ACTIONS.filter((action) => granted.includes(action));
    return actions.length === 0 ? [] : [{ moduleId: id, actions }];
  });
}

/** Do two sets grant the same in these modules? */
export function sameSet(
  some: readonly ModulePermissions[],
  others: readonly ModulePermissions[],
  modules: readonly Pick<Module, 'id'>[],
): boolean {
  return JSON.stringify(regular(some, modules)) === JSON.stringify(regular(others, modules));
}

/** What becomes of a set, module by module, for the journal; also of rows whose module is gone, which end with it. */
export function changesOfSet(
  before: readonly ModulePermissions[],
  after: readonly ModulePermissions[],
  modules: readonly Module[],
): JournalEntry['changes'] {
  const gone = new Set(before.map(({ moduleId }) => moduleId));
  for (const { id } of modules) gone.delete(id);
  const all = [...modules, ...[...gone].map((id) => ({ id, key: id }))];
  const [from, to] = [regular(before, all), regular(after, modules)];
  return all
    .map(({ id, key }) => ({
      field: `permissions.${key}`,
      before: actionsText(from, id),
      after: actionsText(to, id),
    }))
    .filter((change) => change.before !== change.after);
}

function actionsText(set: readonly ModulePermissions[], moduleId: string): string | null {
  return set.find((each) => each.moduleId === moduleId)?.actions.join(',') ?? null;
}
