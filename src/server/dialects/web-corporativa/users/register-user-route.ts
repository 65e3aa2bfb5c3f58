import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import { checkPasswordPolicy } from '../../../accounts/password-policy';
import { isUserName } from '../../../accounts/user-name';
import type { DialectDeps } from '../../dialect';
import { requirePermission } from '../auth/bearer-guard';
import { NO_SUCH_PROFILE } from '../profiles/no-such-profile';
import { readBody, wireObject } from '../wire/body';
import { wireFlag, wireInt, wireOptionalText, wireText } from '../wire/fields';
import { sendText } from '../wire/plain-text';
import { sendInvalidBody } from '../wire/problem-details';
import { identityError, sendIdentityErrors, uncodedError } from './identity-errors';
import { IMAGE_BODY_LIMIT } from './image-body-limit';
import { REGISTER_IMAGE_TEXTS } from './image-texts';

/** The body (WC-61). */
const registerUserSchema = wireObject({
  UserName: wireText(),
  Password: wireText(),
  IdPerfil: wireInt,
  Activo: wireFlag,
  Imagen: wireOptionalText,
});

/**
 * `POST /api/Auth/register`: adds a person (WC-2, WC-61). Needs `usuario.agregar`; unlike the rest of `/api/Auth` it
 * stands behind the guard. What cannot be is told as Identity's errors: first the picture, then everything the password
 * lacks, then the name, as Identity goes about it.
 */
export function registerRegisterUserRoute(app: FastifyInstance, deps: DialectDeps): void {
  app.post(
    '/api/Auth/register',
    { bodyLimit: IMAGE_BODY_LIMIT, onRequest: requirePermission('usuario.agregar') },
    async (request, reply) => {
      const parsed = readBody(registerUserSchema, request.body);
      if (!parsed.ok) return sendInvalidBody(reply, parsed.errors);
      return registerUser(deps, parsed.body, reply);
    },
  );
}

async function registerUser(
  { accounts, hashPassword }: DialectDeps,
  { UserName, Password, IdPerfil, Activo, Imagen }: z.output<typeof registerUserSchema>,
  reply: FastifyReply,
) {
  const decoded = Imagen === undefined ? undefined : decodeDataUriImage(Imagen);
  if (decoded?.ok === false) {
    return sendIdentityErrors(reply, [uncodedError(REGISTER_IMAGE_TEXTS[decoded.problem])]);
  }
  const faults = checkPasswordPolicy(Password);
  if (faults.length > 0) return sendIdentityErrors(reply, faults.map(identityError));
  if (!isUserName(UserName)) return sendIdentityErrors(reply, [identityError('InvalidUserName')]);
  const created = await accounts.create({
    userName: UserName,
    profileId: IdPerfil,
    active: Activo,
    passwordHash: await hashPassword(Password),
    image: decoded?.image,
  });
  if (created === 'unknown-profile') return sendIdentityErrors(reply, [uncodedError(NO_SUCH_PROFILE)]);
  if (created === 'duplicate-user-name') {
    return sendIdentityErrors(reply, [identityError('DuplicateUserName')]);
  }
  return sendText(reply, 200, 'Usuario Creado');
}
