import type { FastifyInstance } from 'fastify';
import type { AccountRepository } from '../../../accounts/account-repository';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import { claimsOf } from '../auth/bearer-guard';
import { readBody, wireObject } from '../wire/body';
import { wireOptionalText } from '../wire/fields';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { IMAGE_BODY_LIMIT } from './image-body-limit';
import { OWN_IMAGE_TEXTS } from './image-texts';
import { USER_PATHS } from './user-paths';

const myImageSchema = wireObject({ Imagen: wireOptionalText });

/**
 * `PATCH /api/Usuario/mi-perfil/imagen`: the bearer's own picture, 200 `{"imagen"}` with its path on this server
 * (WC-8). Any valid token will do; 401 without a body when its person is gone.
 */
export function registerMyImageRoute(app: FastifyInstance, accounts: AccountRepository): void {
  for (const path of USER_PATHS) {
    app.patch(`${path}/mi-perfil/imagen`, { bodyLimit: IMAGE_BODY_LIMIT }, async (request, reply) => {
      const parsed = readBody(myImageSchema, request.body);
      if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
      const { nameid } = claimsOf(request);
      if ((await accounts.findById(nameid)) === undefined) return reply.code(401).send();
      if (parsed.body.Imagen === undefined) return sendText(reply, 400, 'No se recibió imagen.');
      const decoded = decodeDataUriImage(parsed.body.Imagen);
      if (!decoded.ok) return sendText(reply, 400, OWN_IMAGE_TEXTS[decoded.problem]);
      const imagen = await accounts.setImage(nameid, decoded.image);
      return imagen === undefined ? reply.code(401).send() : reply.send({ imagen });
    });
  }
}
