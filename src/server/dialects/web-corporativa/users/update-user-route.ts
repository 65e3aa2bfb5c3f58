import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import type { DialectDeps } from '../../dialect';
import { requirePermission } from '../auth/bearer-guard';
import { NO_SUCH_PROFILE } from '../profiles/no-such-profile';
import { RepeatedWrites } from '../../../http/repeated-writes';
import { readBody, wireObject } from '../wire/body';
import { wireFlag, wireInt, wireOptionalText } from '../wire/fields';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { IMAGE_BODY_LIMIT } from './image-body-limit';
import { UPDATE_IMAGE_TEXTS } from './image-texts';
import { revisionsOf } from './revisions';
import { USER_PATHS, userIdSchema } from './user-paths';

/** The body (WC-62). `Imagen` is a data URI; left out, null or empty, the picture stays. */
const updateUserSchema = wireObject({ IdPerfil: wireInt, Activo: wireFlag, Imagen: wireOptionalText });

/**
 * `PUT /api/Usuario/{id}`: profile, active or not, picture (WC-5, WC-62). Needs `usuario.editar`. The change is on disk
 * before it is answered. Tokens that were already issued keep working until they expire. With `If-Match`, which the real
 * service does not know, 412 without a body when the person is no longer as that says (RFC 9110): of two who have read the
 * same, one wins and the other is told. The same write twice, by its `Idempotency-Key`, is carried out once and answered alike.
 */
export function registerUpdateUserRoute(app: FastifyInstance, deps: DialectDeps): void {
  const writes: Writes = new RepeatedWrites();
  for (const path of USER_PATHS) {
    app.put(
      `${path}/:id`,
      { bodyLimit: IMAGE_BODY_LIMIT, onRequest: requirePermission('usuario.editar') },
      async (request, reply) => {
        const parsed = readBody(updateUserSchema, request.body);
        if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
        return update(deps, writes, request, parsed.body, reply);
      },
    );
  }
}

type Writes = RepeatedWrites<Awaited<ReturnType<DialectDeps['accounts']['update']>>>;

async function update(
  deps: DialectDeps,
  writes: Writes,
  request: FastifyRequest,
  body: z.output<typeof updateUserSchema>,
  reply: FastifyReply,
) {
  const { id } = userIdSchema.parse(request.params);
  const decoded = body.Imagen === undefined ? undefined : decodeDataUriImage(body.Imagen);
  if (decoded?.ok === false) {
    const person = await deps.accounts.findById(id);
    return person === undefined
      ? reply.code(404).send()
      : sendText(reply, 400, UPDATE_IMAGE_TEXTS[decoded.problem]);
  }
  const change = { profileId: body.IdPerfil, active: body.Activo, image: decoded?.image };
  const given = request.headers['idempotency-key'];
  // Only together with whose it is and what it asks for: a key is no secret.
  const key = given && JSON.stringify([given, request.headers.authorization, id, body.IdPerfil, body.Activo]);
  const outcome = await writes.once(key || undefined, () =>
    deps.accounts.update(id, change, revisionsOf(request)),
  );
  if (outcome === 'unknown-profile') return sendText(reply, 400, NO_SUCH_PROFILE);
  if (outcome === 'unknown-person') return reply.code(404).send();
  if (outcome === 'changed-since') return reply.code(412).send();
  return sendText(reply, 200, 'Usuario actualizado correctamente');
}
