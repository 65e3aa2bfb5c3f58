import { ACTIONS, type Action } from '#contract/profiles';
import type { Area, Permission } from '#contract/session';

/** What the system calls each action (WC-52). */
export const ACTION_WORDS = {
  add: 'agregar',
  edit: 'editar',
  delete: 'eliminar',
  consult: 'consultar',
  detail: 'detalle',
} as const satisfies Record<Action, string>;

/** The keys of the modules whose permissions the system's own routes ask for (WC-56). */
export const GOVERNING_MODULES: Readonly<Record<Area, string>> = {
  people: 'usuario',
  profiles: 'perfil',
  modules: 'modulo',
  permissions: 'permisosperfil',
};

/**
 * What a permission of the token means: `{Clave}.{accion}` (WC-52). A key may have dots in it, an action has none.
 * Letter case counts (WC-54).
 */
export function readPermission(words: string): Permission {
  const dot = words.lastIndexOf('.');
  if (dot < 0) return { module: words, action: null, words };
  const said = words.slice(dot + 1);
  const action = ACTIONS.find((each) => ACTION_WORDS[each] === said) ?? null;
  return { module: words.slice(0, dot), action, words };
}
