import type { Module } from '#contract/profiles';

/** What is typed for a module. */
export type ModuleDraft = Omit<Module, 'id'>;
type ModuleField = keyof ModuleDraft;

/** The fields in the order of the form, and the longest value of each (WC-90). */
export const MODULE_FIELDS: Readonly<Record<ModuleField, number>> = { name: 100, route: 50, key: 50 };

/** The fields that have nothing in them. All are wanted (WC-90). */
export function emptyFields(draft: ModuleDraft): ModuleField[] {
  return (['name', 'route', 'key'] as const).filter((field) => draft[field].trim() === '');
}

/** The draft as it is sent. */
export function trimmed({ name, route, key }: ModuleDraft): ModuleDraft {
  return { name: name.trim(), route: route.trim(), key: key.trim() };
}

/** Would saving change the key, by which permissions name the module (WC-94)? Letter case matters to tokens. */
export function changesKey(before: Module | null, draft: ModuleDraft): boolean {
  return before !== null && trimmed(draft).key !== before.key;
}

/** What is different between two modules, field by field. */
export function differingFields(one: ModuleDraft, other: ModuleDraft): ModuleField[] {
  return (['name', 'route', 'key'] as const).filter((field) => one[field] !== other[field]);
}
