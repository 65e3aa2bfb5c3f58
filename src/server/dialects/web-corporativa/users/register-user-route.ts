import type { FastifyReply } from 'fastify';
import { decodeDataUriImage } from '../../../accounts/data-uri-image';
import {
  MIN_PASSWORD_LENGTH,
  MIN_UNIQUE_CHARS,
  checkPasswordPolicy,
} from '../../../accounts/password-policy';
import type { PasswordFault } from '../../../accounts/password-policy';
import { isUserName } from '../../../accounts/user-name';
import type { App } from '../../../http/app';
import { caseInsensitiveObject } from '../../../http/case-insensitive-object';
import type { DialectDeps } from '../../dialect';
import { needs } from '../auth/bearer-guard';
import { NO_SUCH_PROFILE } from '../profiles/profile-routes';
import { sendText } from '../wire/answers';
import { wireFlag, wireInt, wireOptionalText, wireText } from '../wire/fields';
import { IMAGE_BODY_LIMIT as bodyLimit, REGISTER_IMAGE_TEXTS } from './images';

/** A code of ASP.NET Core Identity that a refused registration can carry (ID-16). */
type IdentityCode = PasswordFault | 'InvalidUserName' | 'DuplicateUserName';

/** Codes are Identity's, the sentences are ours: a client uses the code. They quote nothing of the request. */
const DESCRIPTIONS: Readonly<Record<IdentityCode, string>> = {
  PasswordTooShort: `The password needs ${MIN_PASSWORD_LENGTH} characters or more.`,
  PasswordRequiresNonAlphanumeric: 'The password needs a character that is neither letter nor digit.',
  PasswordRequiresDigit: 'The password needs a digit (0-9).',
  PasswordRequiresLower: 'The password needs a small letter (a-z).',
  PasswordRequiresUpper: 'The password needs a capital letter (A-Z).',
  PasswordRequiresUniqueChars: `The password needs ${MIN_UNIQUE_CHARS} or more different characters.`,
  InvalidUserName: 'The user name has characters that are not allowed.',
  DuplicateUserName: 'Somebody else has this user name.',
};

/** The body (WC-61). */
const body = caseInsensitiveObject({
  UserName: wireText(),
  Password: wireText(),
  IdPerfil: wireInt,
  Activo: wireFlag,
  Imagen: wireOptionalText,
});

/**
 * `POST /api/Auth/register`: adds a person (WC-2, WC-61). Needs `usuario.agregar`; unlike the rest of `/api/Auth` it
 * is behind the guard. What is refused is answered with Identity's errors: first the picture, then everything the password lacks,
 * then the name, in Identity's order.
 */
export function registerRegisterUserRoute(app: App, { accounts, hashPassword }: DialectDeps): void {
  const options = { ...needs('usuario.agregar'), bodyLimit, schema: { body } };
  app.post('/api/Auth/register', options, async (request, reply) => {
    const { UserName, Password, IdPerfil, Activo, Imagen } = request.body;
    const image = Imagen === undefined ? undefined : decodeDataUriImage(Imagen);
    if (typeof image === 'string') return refuseUncoded(reply, REGISTER_IMAGE_TEXTS[image]);
    const faults = checkPasswordPolicy(Password);
    if (faults.length > 0) return refuse(reply, faults);
    if (!isUserName(UserName)) return refuse(reply, ['InvalidUserName']);
    const created = await accounts.create({
      userName: UserName,
      profileId: IdPerfil,
      active: Activo,
      passwordHash: await hashPassword(Password),
      image,
    });
    if (created === 'unknown-profile') return refuseUncoded(reply, NO_SUCH_PROFILE);
    if (created === 'duplicate-user-name') return refuse(reply, ['DuplicateUserName']);
    return sendText(reply, 200, 'Usuario Creado');
  });
}

/** Answers 400 with everything that is wrong (WC-73). */
function refuse(reply: FastifyReply, codes: readonly IdentityCode[]): FastifyReply {
  return reply.code(400).send(codes.map((code) => ({ code, description: DESCRIPTIONS[code] })));
}

/** The same for what Identity has no code for, as the system does for pictures (WC-73). */
function refuseUncoded(reply: FastifyReply, description: string): FastifyReply {
  return reply.code(400).send([{ code: null, description }]);
}
