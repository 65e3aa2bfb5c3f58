import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { formatPasswordBlob, parsePasswordBlob, roundsOf } from './password-blob';
import type { PasswordBlob } from './password-blob';
import { fitsSaltedSha256 } from './salted-sha256';
import { limitConcurrency } from './concurrency-limit';

/** Identity's three results. `rehash-needed` is a success whose stored text is weaker than what we write. */
export type PasswordResult = 'failed' | 'success' | 'rehash-needed';

/** PBKDF2-HMAC-SHA512 rounds of new passwords; about 110 ms of one core. */
export const PASSWORD_ITERATIONS = 220_000;

const DIGEST = 'sha512';
const SALT_BYTES = 16;
const SUBKEY_BYTES = 32;

// The asynchronous form works on libuv's thread pool: the event loop stays free meanwhile.
const derive = promisify(pbkdf2);

/** Default threads of libuv's pool. One is left to other work there, such as signatures. */
const POOL_THREADS = 4;

/**
 * One password a core: a thousand people who are created at once would otherwise fill the pool's queue, and every other
 * request would wait behind all of them. A whole check is one task, so that the waiting time reveals nothing about who is checked.
 */
const inTurn = limitConcurrency(Math.min(availableParallelism(), POOL_THREADS - 1));

/** Hashes a password in ASP.NET Core Identity's version 3 format (ID-3). Fewer rounds are for tests. */
export async function hashPassword(password: string, iterations = PASSWORD_ITERATIONS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const subkey = await inTurn(() => derive(password, salt, iterations, SUBKEY_BYTES, DIGEST));
  return formatPasswordBlob({ digest: DIGEST, iterations, salt, subkey });
}

/**
 * Checks a password against a stored text of Identity's version 2 or 3 (ID-2, ID-3) or of ApiTickets' old format
 * (AT-23). Anything else, nothing included, fails; it never raises. A rehash is needed for the old formats, for weaker
 * hash functions and for fewer rounds than `iterations`.
 *
 * It does `iterations` rounds in every case, so that time does not reveal who exists (WC-28) or who has which kind of hash.
 */
export function verifyPassword(
  stored: string,
  password: string,
  iterations = PASSWORD_ITERATIONS,
): Promise<PasswordResult> {
  return inTurn(() => verify(stored, password, iterations));
}

async function verify(stored: string, password: string, iterations: number): Promise<PasswordResult> {
  const blob = parsePasswordBlob(stored);
  const fits = blob === undefined ? fitsSaltedSha256(stored, password) : await fitsBlob(blob, password);
  const idleRounds = iterations - roundsOf(blob);
  // Rounds that check nothing need a salt as well; its value does not matter.
  const salt = Buffer.alloc(SALT_BYTES);
  if (idleRounds > 0) await derive(password, salt, idleRounds, SUBKEY_BYTES, DIGEST);
  if (!fits) return 'failed';
  const current = blob?.version === 3 && blob.digest === DIGEST && blob.iterations >= iterations;
  return current ? 'success' : 'rehash-needed';
}

async function fitsBlob(blob: PasswordBlob, password: string): Promise<boolean> {
  const actual = await derive(password, blob.salt, blob.iterations, blob.subkey.length, blob.digest);
  return timingSafeEqual(actual, blob.subkey);
}
