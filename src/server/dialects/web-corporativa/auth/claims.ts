import { z } from 'zod';
import type { Account } from '../../../accounts/account';
import type { ModuleRights } from '../../../accounts/module-rights';

/**
 * What WebCorporativa's tokens say (WC-42 to WC-46). The documents' samples show `sub` and `name`; another page has
 * `nameid` and `unique_name`, and so have we; the deployed service writes the long addresses of .NET.
 */
export const claimsSchema = z.object({
  nameid: z.guid(),
  unique_name: z.string(),
  perfilId: z.string().regex(/^\d+$/),
  esAdmin: z.string(),
  permiso: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default(() => []),
});
/** The claims of a token that was checked. */
export type Claims = z.output<typeof claimsSchema>;

/**
 * The claims of a new token. As .NET serialises repeated claims: several `permiso` are an array, one is a string, none is
 * absent.
 */
export function claimsFor(account: Account, administrator: boolean, rights: readonly ModuleRights[]) {
  const permissions = permissionStrings(rights);
  const [first] = permissions;
  return {
    nameid: account.id,
    unique_name: account.userName,
    perfilId: String(account.profileId),
    esAdmin: administrator ? 'true' : 'false',
    ...(first === undefined ? {} : { permiso: permissions.length === 1 ? first : permissions }),
  };
}

/** Whether the bearer may do something. An administrator may do everything, however `true` is spelt (WC-47). */
export function isAllowed(claims: Claims, permission: string): boolean {
  return claims.esAdmin.toLowerCase() === 'true' || claims.permiso.includes(permission);
}

/** Which right is which action of a permission string (WC-53: BitConsulta is `consultar`). */
const ACTIONS = [
  ['mayAdd', 'agregar'],
  ['mayEdit', 'editar'],
  ['mayDelete', 'eliminar'],
  ['mayConsult', 'consultar'],
  ['maySeeDetail', 'detalle'],
] as const;

/** Rights as the strings that tokens carry: `{Clave}.{accion}` (WC-52). */
function permissionStrings(rights: readonly ModuleRights[]): string[] {
  return rights.flatMap((right) =>
    ACTIONS.flatMap(([flag, action]) => (right[flag] ? `${right.module.key}.${action}` : [])),
  );
}
