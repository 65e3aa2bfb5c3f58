import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { formatPasswordBlob, parsePasswordBlob } from './password-blob';

/** Identity's three results. `rehash-needed` is a success whose stored text is weaker than what we write. */
export type PasswordResult = 'failed' | 'success' | 'rehash-needed';

/** PBKDF2-HMAC-SHA512 rounds of new passwords; about 110 ms of one core. */
export const PASSWORD_ITERATIONS = 220_000;

const DIGEST = 'sha512';
const SALT_BYTES = 16;
const SUBKEY_BYTES = 32;

// The asynchronous form works on libuv's thread pool: the event loop stays free meanwhile.
const derive = promisify(pbkdf2);

/** Hashes a password in ASP.NET Core Identity's version 3 format (upstream E). Fewer rounds are for tests. */
export async function hashPassword(password: string, iterations = PASSWORD_ITERATIONS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const subkey = await derive(password, salt, iterations, SUBKEY_BYTES, DIGEST);
  return formatPasswordBlob({ digest: DIGEST, iterations, salt, subkey });
}

/**
 * Checks a password against a stored text of version 2 or 3. Malformed text fails; it never raises.
 * A rehash is needed for version 2, for weaker hash functions and for fewer rounds than `iterations` (upstream E).
 */
export async function verifyPassword(
  stored: string,
  password: string,
  iterations = PASSWORD_ITERATIONS,
): Promise<PasswordResult> {
  const blob = parsePasswordBlob(stored);
  if (blob === undefined) return 'failed';
  const actual = await derive(password, blob.salt, blob.iterations, blob.subkey.length, blob.digest);
  if (!timingSafeEqual(actual, blob.subkey)) return 'failed';
  const current = blob.version === 3 && blob.digest === DIGEST && blob.iterations >= iterations;
  return current ? 'success' : 'rehash-needed';
}

/**
 * A stored text that no password fits, as costly to check as a real one: what is verified when there is no such person,
 * so that time does not tell who exists (seed 000).
 */
export function makeDummyHash(iterations = PASSWORD_ITERATIONS): string {
  return formatPasswordBlob({
    digest: DIGEST,
    iterations,
    salt: randomBytes(SALT_BYTES),
    subkey: randomBytes(SUBKEY_BYTES),
  });
}
