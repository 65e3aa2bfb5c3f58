import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { MAX_IMAGE_TEXT_LENGTH, decodeDataUriImage } from '../../accounts/data-uri-image';
import type { DialectDeps } from '../dialect';
import { requirePermission } from './bearer-guard';
import { IMAGE_TEXTS } from './image-texts';
import { sendProblem } from './problem-details';
import { readUpdateUserBody } from './update-user-body';
import type { UpdateUserBody } from './update-user-body';
import { USER_PATHS, userIdSchema } from './user-paths';

/** Bytes. The longest picture, a few of its characters too many (they have an answer of their own), and the rest of the body. */
const BODY_LIMIT = MAX_IMAGE_TEXT_LENGTH + 1024 * 1024;

const VALIDATION_TITLE = 'One or more validation errors occurred.';

/**
 * `PUT /api/Usuario/{id}`: profile, active or not, picture (upstream A.3). Needs `usuario.editar`. The change is on disk
 * before it is answered. Tokens that were already issued keep working until they expire.
 */
export function registerUpdateUserRoute(app: FastifyInstance, deps: DialectDeps): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => answerUnreadable(error, reply));
  for (const path of USER_PATHS) {
    app.put(
      `${path}/:id`,
      { bodyLimit: BODY_LIMIT, onRequest: requirePermission('usuario.editar') },
      async (request, reply) => {
        const parsed = readUpdateUserBody(request.body);
        if (!parsed.ok) return sendProblem(reply, 400, VALIDATION_TITLE, parsed.errors);
        return update(deps, userIdSchema.parse(request.params).id, parsed.body, reply);
      },
    );
  }
}

async function update(deps: DialectDeps, id: string, body: UpdateUserBody, reply: FastifyReply) {
  if ((await deps.accounts.findById(id)) === undefined) return reply.code(404).send();
  const decoded = body.Imagen === undefined ? undefined : decodeDataUriImage(body.Imagen);
  if (decoded?.ok === false) return sendText(reply, 400, IMAGE_TEXTS[decoded.problem]);
  // The real service lets the database fail here (upstream A.3); a refusal is what a client can work with.
  if ((await deps.profiles.find(body.IdPerfil)) === undefined) {
    return sendText(reply, 400, 'El perfil no existe.');
  }
  const change = { profileId: body.IdPerfil, active: body.Activo, image: decoded?.image };
  if (!(await deps.accounts.update(id, change))) return reply.code(404).send();
  return sendText(reply, 200, 'Usuario actualizado correctamente');
}

function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}

/** A body that could not even be read: no JSON, another content type, too long. */
function answerUnreadable(error: FastifyError, reply: FastifyReply): FastifyReply {
  const status = error.statusCode;
  if (status === 400)
    return sendProblem(reply, 400, VALIDATION_TITLE, { $: ['The body is not valid JSON.'] });
  if (status === 413) return sendProblem(reply, 413, 'The body is too large.');
  if (status === 415) return sendProblem(reply, 415, 'Unsupported Media Type');
  throw error;
}
