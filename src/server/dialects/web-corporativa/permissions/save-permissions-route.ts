import type { FastifyInstance } from 'fastify';
import type { PermissionRepository } from '../../../accounts/permission-repository';
import { preconditionOf } from '../../../http/entity-tags';
import { requirePermission } from '../auth/bearer-guard';
import { readBody } from '../wire/body';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { REFUSAL_TEXTS } from './refusal-texts';
import { permissionSetSchema, someModulesSchema, toWirePermissions } from './wire-permission';

const NO_MODULES = 'La solicitud está vacía o no contiene módulos.';
const NOT_SAVED = 'Error al guardar los permisos. Verifica que el perfil exista.';
const SAVED = { message: 'Permisos Actualizados Correctamente' };

/**
 * `POST /api/PermisoPerfil/guardar-permisos`: these rows take the place of all that the profile has, whole or not at all
 * (WC-19, WC-98). Needs `permisosperfil.editar`. A profile cannot be emptied this way: at least one module is asked
 * for. With `If-Match`, the tag of `GET /api/PermisoPerfil/{idPerfil}`: 412 without a body when the set is another by
 * now.
 */
export function registerSavePermissionsRoute(app: FastifyInstance, permissions: PermissionRepository): void {
  app.post(
    '/api/PermisoPerfil/guardar-permisos',
    { onRequest: requirePermission('permisosperfil.editar') },
    async (request, reply) => {
      if (!readBody(someModulesSchema, request.body).ok) return sendText(reply, 400, NO_MODULES);
      const parsed = readBody(permissionSetSchema, request.body);
      if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
      const result = await permissions.replaceAll(
        parsed.body.profileId,
        parsed.body.grants,
        preconditionOf(request, toWirePermissions),
      );
      if (result === 'saved') return reply.send(SAVED);
      if (result === 'changed-since') return reply.code(412).send();
      return sendText(reply, 400, result === 'unknown-profile' ? NOT_SAVED : REFUSAL_TEXTS[result]);
    },
  );
}
