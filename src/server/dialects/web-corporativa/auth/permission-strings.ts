import type { ModuleRights } from '../../../accounts/module-rights';

/** Which right is which action of a permission string (WC-53: BitConsulta is `consultar`). */
const ACTIONS = [
  ['mayAdd', 'agregar'],
  ['mayEdit', 'editar'],
  ['mayDelete', 'eliminar'],
  ['mayConsult', 'consultar'],
  ['maySeeDetail', 'detalle'],
] as const;

/** Rights as the strings that tokens carry: `{Clave}.{accion}` (WC-52). */
export function permissionStrings(rights: readonly ModuleRights[]): string[] {
  return rights.flatMap((right) =>
    ACTIONS.flatMap(([flag, action]) => (right[flag] ? `${right.module.key}.${action}` : [])),
  );
}
