import type { Kysely, Transaction } from 'kysely';
import { hashPassword } from '../accounts/password-hash';
import { hashAsSaltedSha256 } from '../accounts/salted-sha256';
import type { Tables } from '../storage/schema';
import { readSetting } from '../storage/settings';
import { insertPeople } from './insert-people';
import { DEMO_PASSWORD, NAMED_PEOPLE } from './named-people';
import type { SeedPerson } from './people';
import { SEED_MODULES, seedPermissionRows, seedProfileRows } from './profiles';

/** Marks a database as seeded; the value is the ISO time. */
const SEEDED_AT = 'seeded_at';

/** How a new database is filled. */
export interface SeedOptions {
  /** How many people, the named ones included. */
  readonly users: number;
  /** The present moment, milliseconds since the epoch. */
  readonly now: () => number;
  /** PBKDF2 rounds of the seeded passwords; fewer for tests. */
  readonly passwordIterations?: number | undefined;
  /** Called now and then with how many people are inserted. */
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
    await tx.insertInto('profiles').values(seedProfileRows()).execute();
    await tx.insertInto('permissions').values(seedPermissionRows()).execute();
    const hashOf = (person: SeedPerson) => storedPasswordOf(person, hashes);
    await insertPeople(tx, options.users, hashOf, options.onProgress);
  });
}

/** Comes first and takes the write lock: of two processes that seed at once, the second finds the marker and does nothing. */
async function markAsSeeded(tx: Transaction<Tables>, now: number): Promise<boolean> {
  const result = await tx
    .insertInto('settings')
    .values({ key: SEEDED_AT, value: new Date(now).toISOString() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

function storedPasswordOf(person: SeedPerson, hashes: ReadonlyMap<string, string>): string {
  const password = person.password ?? DEMO_PASSWORD;
  return person.oldHash ? hashAsSaltedSha256(password) : (hashes.get(password) ?? '');
}

/** One hash for each distinct password, not for each person: a hash costs 110 ms, and these passwords are published anyway. */
async function hashSeedPasswords(iterations: number | undefined): Promise<Map<string, string>> {
  const passwords = new Set([DEMO_PASSWORD, ...NAMED_PEOPLE.flatMap(({ password = [] }) => password)]);
  const hash = async (password: string) => [password, await hashPassword(password, iterations)] as const;
  return new Map(await Promise.all([...passwords].map(hash)));
}
