import { z } from 'zod';
import type { Grant, Permission, PermissionRefusal } from '../../../accounts/permission-repository';
import type { App } from '../../../http/app';
import { preconditionOf, sendTagged } from '../../../http/entity-tags';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import type { DialectDeps } from '../../dialect';
import { needs } from '../auth/bearer-guard';
import { toWireModule } from '../modules/module-routes';
import { NO_SUCH_PROFILE } from '../profiles/profile-routes';
import { sendText } from '../wire/answers';
import { rowParams as params, wireFlagOrNo, wireInt } from '../wire/fields';

/**
 * What 400 says when permissions cannot be stored. Ours: the real service lets the database fail here, or stores the same
 * module twice.
 */
const REFUSAL_TEXTS: Readonly<Record<PermissionRefusal, string>> = {
  'unknown-profile': NO_SUCH_PROFILE,
  'unknown-module': 'El módulo no existe.',
  'module-twice': 'El perfil solo puede tener un registro de permisos por módulo.',
};

const NO_MODULES = 'La solicitud está vacía o no contiene módulos.';
const NOT_SAVED = 'Error al guardar los permisos. Verifica que el perfil exista.';
const SAVED = { message: 'Permisos Actualizados Correctamente' };

/** A right that is not mentioned is not given: ASP.NET reads an absent flag as no. */
const grantShape = {
  IdModulo: wireInt,
  BitAgregar: wireFlagOrNo,
  BitEditar: wireFlagOrNo,
  BitConsulta: wireFlagOrNo,
  BitEliminar: wireFlagOrNo,
  BitDetalle: wireFlagOrNo,
};

function toGrant(wire: z.output<z.ZodObject<typeof grantShape>>): Grant {
  return {
    moduleId: wire.IdModulo,
    mayAdd: wire.BitAgregar,
    mayEdit: wire.BitEditar,
    mayConsult: wire.BitConsulta,
    mayDelete: wire.BitEliminar,
    maySeeDetail: wire.BitDetalle,
  };
}

/** One row. An `IdPperfil` in it is ignored. */
const rowBody = caseInsensitiveObject({ IdPerfil: wireInt, ...grantShape }).transform((wire) => ({
  profileId: wire.IdPerfil,
  grant: toGrant(wire),
}));

/** The whole set of a profile (WC-98). */
const setBody = caseInsensitiveObject({
  IdPerfil: wireInt,
  Modulos: z.array(caseInsensitiveObject(grantShape).transform(toGrant)),
}).transform((wire) => ({ profileId: wire.IdPerfil, grants: wire.Modulos }));

/** Whether a body names any module at all. */
const someModules = caseInsensitiveObject({ Modulos: z.array(z.unknown()).min(1) });

/** As the system spells permission rows, `IdPperfil` included (WC-96). Together they have one version. */
function toWirePermissions(permissions: readonly Permission[]) {
  return permissions.map((permission) => ({
    IdPperfil: permission.id,
    IdModulo: permission.module.id,
    IdPerfil: permission.profileId,
    BitAgregar: permission.mayAdd,
    BitEditar: permission.mayEdit,
    BitConsulta: permission.mayConsult,
    BitEliminar: permission.mayDelete,
    BitDetalle: permission.maySeeDetail,
    Modulo: toWireModule(permission.module),
  }));
}

/**
 * `GET /api/PermisoPerfil`: every permission row; `/{idPerfil}`: those of one profile, with an `ETag` of the whole set. Any
 * valid token will do. The documents say 404 for an unknown profile, the stored source of the real service sends an empty
 * array: we follow the documents, and a profile without rows gives an empty array.
 *
 * `POST guardar-permisos`: these rows take the place of all that the profile has, whole or not at all. A profile cannot be
 * emptied this way: at least one module is required. `POST`, `PUT` and `DELETE`: one row at a time. `DELETE
 * perfil/{perfilId}`: all of a profile's rows, 200 without a body whether it had any (WC-18 to WC-23, WC-98, WC-103).
 *
 * New tokens carry what was changed, those issued before do not; the menu follows at once. With `If-Match`, the tag of the
 * profile's whole set, what writes a whole set is 412 without a body when that has changed since (RFC 9110).
 */
export function registerPermissionRoutes(app: App, { permissions, profiles }: DialectDeps): void {
  const editing = needs('permisosperfil.editar');
  const deleting = { ...needs('permisosperfil.eliminar'), schema: { params } };

  app.get('/api/PermisoPerfil', async (_request, reply) =>
    reply.send(toWirePermissions(await permissions.list())),
  );

  app.get('/api/PermisoPerfil/:id', { schema: { params } }, async (request, reply) => {
    const { id } = request.params;
    if ((await profiles.find(id)) === undefined) return reply.code(404).send();
    return sendTagged(reply, toWirePermissions(await permissions.listOf(id)));
  });

  app.post(
    '/api/PermisoPerfil/guardar-permisos',
    {
      ...editing,
      schema: { body: setBody },
      preValidation(request, reply, done) {
        if (someModules.safeParse(request.body).success) done();
        else void sendText(reply, 400, NO_MODULES);
      },
    },
    async (request, reply) => {
      const { profileId, grants } = request.body;
      const result = await permissions.replaceAll(
        profileId,
        grants,
        preconditionOf(request, toWirePermissions),
      );
      if (result === 'saved') return reply.send(SAVED);
      if (result === 'changed-since') return reply.code(412).send();
      return sendText(reply, 400, result === 'unknown-profile' ? NOT_SAVED : REFUSAL_TEXTS[result]);
    },
  );

  app.post(
    '/api/PermisoPerfil',
    { ...needs('permisosperfil.agregar'), schema: { body: rowBody } },
    async (request, reply) => {
      const result = await permissions.add(request.body.profileId, request.body.grant);
      if (typeof result === 'string') return sendText(reply, 400, REFUSAL_TEXTS[result]);
      return reply.send(toWirePermissions([result])[0]);
    },
  );

  app.put(
    '/api/PermisoPerfil/:id',
    { ...editing, schema: { params, body: rowBody } },
    async (request, reply) => {
      const { profileId, grant } = request.body;
      const result = await permissions.update(request.params.id, profileId, grant);
      if (result === 'unknown') return reply.code(404).send();
      return result === 'updated' ? reply.send(true) : sendText(reply, 400, REFUSAL_TEXTS[result]);
    },
  );

  app.delete('/api/PermisoPerfil/:id', deleting, async (request, reply) =>
    (await permissions.delete(request.params.id)) ? reply.send(true) : reply.code(404).send(),
  );

  app.delete('/api/PermisoPerfil/perfil/:id', deleting, async (request, reply) => {
    const may = preconditionOf(request, toWirePermissions);
    const deletion = await permissions.deleteOf(request.params.id, may);
    return reply.code(deletion === 'deleted' ? 200 : 412).send();
  });
}
