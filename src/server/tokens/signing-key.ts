import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import { readOrMakeSetting } from '../storage/settings';

/**
 * The key that signs one system's tokens: random, made once per database, so that tokens outlive a restart of the server.
 * Each system has its own, so that one system's token opens nothing in another.
 */
export async function signingKeyFor(db: Kysely<Tables>, system: string): Promise<Uint8Array> {
  // HS256 wants a key at least as long as its hash.
  const make = () => randomBytes(32).toString('base64url');
  const text = await readOrMakeSetting(db, `signing_key.${system}`, make);
  return Buffer.from(text, 'base64url');
}
