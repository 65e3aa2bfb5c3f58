import { z } from 'zod';
import type { Rights } from '../../../accounts/module-rights';
import type { Grant, Permission } from '../../../accounts/permission-repository';
import { toWireModule } from '../modules/wire-module';
import { wireObject } from '../wire/body';
import { wireFlagOrNo, wireInt } from '../wire/fields';

/** A right that is not mentioned is not given: ASP.NET reads an absent flag as no. */
const grantShape = {
  IdModulo: wireInt,
  BitAgregar: wireFlagOrNo,
  BitEditar: wireFlagOrNo,
  BitConsulta: wireFlagOrNo,
  BitEliminar: wireFlagOrNo,
  BitDetalle: wireFlagOrNo,
};

type WireGrant = z.output<z.ZodObject<typeof grantShape>>;

/** The body of `POST /api/PermisoPerfil` and `PUT /api/PermisoPerfil/{id}`. An `IdPperfil` in it is ignored. */
export const permissionBodySchema = wireObject({ IdPerfil: wireInt, ...grantShape }).transform(
  ({ IdPerfil, ...grant }) => ({ profileId: IdPerfil, grant: toGrant(grant) }),
);

/** The body of `POST /api/PermisoPerfil/guardar-permisos`, whose `Modulos` are known to be there (WC-98). */
export const permissionSetSchema = wireObject({
  IdPerfil: wireInt,
  Modulos: z.array(wireObject(grantShape).transform(toGrant)),
}).transform(({ IdPerfil, Modulos }) => ({ profileId: IdPerfil, grants: Modulos }));

/** Whether a body of `guardar-permisos` names any module at all. */
export const someModulesSchema = wireObject({ Modulos: z.array(z.unknown()).min(1) });

function toGrant(wire: WireGrant): Grant {
  return {
    moduleId: wire.IdModulo,
    mayAdd: wire.BitAgregar,
    mayEdit: wire.BitEditar,
    mayConsult: wire.BitConsulta,
    mayDelete: wire.BitEliminar,
    maySeeDetail: wire.BitDetalle,
  };
}

/** Writes a permission row as the system spells it, `IdPperfil` included (WC-96). */
export function toWirePermission(permission: Permission) {
  return {
    IdPperfil: permission.id,
    IdModulo: permission.module.id,
    IdPerfil: permission.profileId,
    ...toWireRights(permission),
    Modulo: toWireModule(permission.module),
  };
}

/** Writes several; together they have one version. */
export function toWirePermissions(permissions: readonly Permission[]) {
  return permissions.map(toWirePermission);
}

function toWireRights(rights: Rights) {
  return {
    BitAgregar: rights.mayAdd,
    BitEditar: rights.mayEdit,
    BitConsulta: rights.mayConsult,
    BitEliminar: rights.mayDelete,
    BitDetalle: rights.maySeeDetail,
  };
}
