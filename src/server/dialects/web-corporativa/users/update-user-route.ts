import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import type { DialectDeps } from '../../dialect';
import { requirePermission } from '../auth/bearer-guard';
import { NO_SUCH_PROFILE } from '../profiles/no-such-profile';
import { readBody, wireObject } from '../wire/body';
import { wireFlag, wireInt, wireOptionalText } from '../wire/fields';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { IMAGE_BODY_LIMIT } from './image-body-limit';
import { UPDATE_IMAGE_TEXTS } from './image-texts';
import { USER_PATHS, userIdSchema } from './user-paths';

/** The body (upstream A.3). `Imagen` is a data URI; left out, null or empty, the picture stays. */
const updateUserSchema = wireObject({ IdPerfil: wireInt, Activo: wireFlag, Imagen: wireOptionalText });

/**
 * `PUT /api/Usuario/{id}`: profile, active or not, picture (upstream A.3). Needs `usuario.editar`. The change is on disk
 * before it is answered. Tokens that were already issued keep working until they expire.
 */
export function registerUpdateUserRoute(app: FastifyInstance, deps: DialectDeps): void {
  for (const path of USER_PATHS) {
    app.put(
      `${path}/:id`,
      { bodyLimit: IMAGE_BODY_LIMIT, onRequest: requirePermission('usuario.editar') },
      async (request, reply) => {
        const parsed = readBody(updateUserSchema, request.body);
        if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
        return update(deps, userIdSchema.parse(request.params).id, parsed.body, reply);
      },
    );
  }
}

async function update(
  deps: DialectDeps,
  id: string,
  body: z.output<typeof updateUserSchema>,
  reply: FastifyReply,
) {
  if ((await deps.accounts.findById(id)) === undefined) return reply.code(404).send();
  const decoded = body.Imagen === undefined ? undefined : decodeDataUriImage(body.Imagen);
  if (decoded?.ok === false) return sendText(reply, 400, UPDATE_IMAGE_TEXTS[decoded.problem]);
  const change = { profileId: body.IdPerfil, active: body.Activo, image: decoded?.image };
  const outcome = await deps.accounts.update(id, change);
  if (outcome === 'unknown-profile') return sendText(reply, 400, NO_SUCH_PROFILE);
  if (outcome === 'unknown-person') return reply.code(404).send();
  return sendText(reply, 200, 'Usuario actualizado correctamente');
}
