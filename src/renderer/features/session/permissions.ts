import type { SessionView } from '#contract/session';

/** What the systems call the right to change users (seed 001: module, dot, action). */
const EDIT_USERS = 'usuario.editar';

/** May this person switch others? Administrators may everything. */
export function mayEditUsers(view: SessionView): boolean {
  return view.administrator || view.permissions.some((permission) => permission.toLowerCase() === EDIT_USERS);
}
