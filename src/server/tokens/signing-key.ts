import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import { readOrMakeSetting } from '../storage/settings';

/** HS256 wants a key at least as long as its hash. */
const KEY_BYTES = 32;

/**
 * The key that signs one system's tokens: random, made once per database, so that tokens outlive a restart of the server.
 * Each system has its own, so that one system's token opens nothing in another.
 */
export async function signingKeyFor(db: Kysely<Tables>, system: string): Promise<Uint8Array> {
  const text = await readOrMakeSetting(db, `signing_key.${system}`, () =>
    randomBytes(KEY_BYTES).toString('base64url'),
  );
  return Buffer.from(text, 'base64url');
}
