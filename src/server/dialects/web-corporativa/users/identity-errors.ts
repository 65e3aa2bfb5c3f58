import type { FastifyReply } from 'fastify';
import { MIN_PASSWORD_LENGTH, MIN_UNIQUE_CHARS } from '../../../accounts/password-policy';
import type { PasswordFault } from '../../../accounts/password-policy';

/** A code of ASP.NET Core Identity that a refused registration can carry (ID-16). */
type IdentityCode = PasswordFault | 'InvalidUserName' | 'DuplicateUserName';

/** One element of the array that a refused registration answers. `code` is null for what Identity has no word for. */
export interface IdentityError {
  readonly code: IdentityCode | null;
  readonly description: string;
}

/** Codes are Identity's, the sentences are ours: a client goes by the code. They quote nothing of the request. */
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

/** The error of a code. */
export function identityError(code: IdentityCode): IdentityError {
  return { code, description: DESCRIPTIONS[code] };
}

/** An error that has a sentence only, as the system tells of pictures (WC-73). */
export function uncodedError(description: string): IdentityError {
  return { code: null, description };
}

/** Answers 400 with everything that is wrong (WC-73). */
export function sendIdentityErrors(reply: FastifyReply, errors: readonly IdentityError[]): FastifyReply {
  return reply.code(400).send(errors);
}
