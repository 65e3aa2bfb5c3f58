import type { Kysely, Transaction } from 'kysely';
import { hashPassword } from '../accounts/password-hash';
import { hashAsSaltedSha256 } from '../accounts/salted-sha256';
import type { Clock } from '../clock';
import type { Tables } from '../storage/schema';
import { readSetting } from '../storage/settings';
import { insertPeople } from './insert-people';
import { SEED_MODULES } from './modules';
import { DEMO_PASSWORD, NAMED_PEOPLE } from './named-people';
import type { SeedPerson } from './people';
import { SEED_PROFILES, seedPermissions } from './profiles';

/** Marks a database as seeded; the value is the ISO time. */
const SEEDED_AT = 'seeded_at';

/** How a new database is filled. */
export interface SeedOptions {
  /** How many people, the named ones included. */
  readonly users: number;
  readonly now: Clock;
  /** PBKDF2 rounds of the seeded passwords; fewer for tests. */
  readonly passwordIterations?: number | undefined;
  /** Told now and then how many people are in. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Fills a new database once. Rows and marker are one transaction: a kill in the middle leaves an empty database that is
 * seeded at the next start, never half of one.
 */
export async function seedDatabase(db: Kysely<Tables>, options: SeedOptions): Promise<void> {
  if ((await readSetting(db, SEEDED_AT)) !== undefined) return;
  const hashes = await hashSeedPasswords(options.passwordIterations);
  await db.transaction().execute(async (tx) => {
    if (!(await markAsSeeded(tx, options.now()))) return;
    await tx
      .insertInto('modules')
      .values([...SEED_MODULES])
      .execute();
    await insertProfiles(tx);
    await insertPeople(tx, {
      count: options.users,
      passwordHashOf: (person) => storedPasswordOf(person, hashes),
      onProgress: options.onProgress,
    });
  });
}

/** Goes first and takes the write lock: of two processes that seed at once, the second finds the marker and does nothing. */
async function markAsSeeded(tx: Transaction<Tables>, now: number): Promise<boolean> {
  const result = await tx
    .insertInto('settings')
    .values({ key: SEEDED_AT, value: new Date(now).toISOString() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

async function insertProfiles(tx: Transaction<Tables>): Promise<void> {
  const profiles = SEED_PROFILES.map(({ id, name, administrator }) => ({
    id,
    name,
    administrator: administrator ? (1 as const) : (0 as const),
  }));
  await tx.insertInto('profiles').values(profiles).execute();
  await tx.insertInto('permissions').values(seedPermissions()).execute();
}

function storedPasswordOf(person: SeedPerson, hashes: ReadonlyMap<string, string>): string {
  const password = person.password ?? DEMO_PASSWORD;
  return person.oldHash ? hashAsSaltedSha256(password) : (hashes.get(password) ?? '');
}

/** One hash a distinct password, not one a person: a hash costs 110 ms, and these passwords are published anyway. */
async function hashSeedPasswords(iterations: number | undefined): Promise<Map<string, string>> {
  const passwords = new Set([DEMO_PASSWORD, ...NAMED_PEOPLE.map((person) => person.password)]);
  const pairs = [...passwords].map(
    async (password) => [password, await hashPassword(password, iterations)] as const,
  );
  return new Map(await Promise.all(pairs));
}
