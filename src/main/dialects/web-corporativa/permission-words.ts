import { ACTIONS, type Action } from '#contract/profiles';
import type { Area, Permission } from '#contract/session';

/** What the system calls each action (upstream A.2). */
export const ACTION_WORDS = {
  add: 'agregar',
  edit: 'editar',
  delete: 'eliminar',
  consult: 'consultar',
  detail: 'detalle',
} as const satisfies Record<Action, string>;

/** The keys of the modules whose permissions the system's own routes ask for (upstream A.0, A.7). */
export const GOVERNING_MODULES: Readonly<Record<Area, string>> = {
  people: 'usuario',
  profiles: 'perfil',
  modules: 'modulo',
  permissions: 'permisosperfil',
};

/**
 * What a permission of the token means: `{Clave}.{accion}` (upstream A.2). A key may have dots in it, an action has none.
 * Letter case counts, as it does for the system.
 */
export function readPermission(words: string): Permission {
  const dot = words.lastIndexOf('.');
  if (dot < 0) return { module: words, action: null, words };
  const said = words.slice(dot + 1);
  const action = ACTIONS.find((each) => ACTION_WORDS[each] === said) ?? null;
  return { module: words.slice(0, dot), action, words };
}
