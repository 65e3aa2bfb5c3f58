import type { PermissionRefusal } from '../../../accounts/permission-repository';
import { NO_SUCH_PROFILE } from '../profiles/no-such-profile';

/**
 * What 400 says when permissions cannot be stored. Ours: the real service lets the database fail here, or stores the same
 * module twice.
 */
export const REFUSAL_TEXTS: Readonly<Record<PermissionRefusal, string>> = {
  'unknown-profile': NO_SUCH_PROFILE,
  'unknown-module': 'El módulo no existe.',
  'module-twice': 'El perfil solo puede tener un registro de permisos por módulo.',
};
