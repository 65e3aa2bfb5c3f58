import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/**
 * Whether a password fits a stored text of ApiTickets' old format (AT-23): base64 of one SHA-256 over the password
 * and the salt's text, a colon, the salt in base64. A text of another format matches nothing. A single round is hardly any
 * protection, so it is replaced at the next sign-in.
 */
export function fitsSaltedSha256(stored: string, password: string): boolean {
  const [text = '', salt, ...rest] = stored.split(':');
  if (salt === undefined || salt === '' || rest.length > 0) return false;
  const expected = Buffer.from(text, 'base64');
  // Node skips what is not base64, so that a damaged text could still decode to as many bytes.
  if (expected.length !== HASH_BYTES || expected.toString('base64') !== text) return false;
  return timingSafeEqual(digest(password, salt), expected);
}

/** Hashes a password in the old format. For seeded demonstration data only. */
export function hashAsSaltedSha256(password: string): string {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  return `${digest(password, salt).toString('base64')}:${salt}`;
}

function digest(password: string, salt: string): Buffer {
  return createHash('sha256')
    .update(password + salt, 'utf8')
    .digest();
}
