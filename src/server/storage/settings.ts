import type { Kysely } from 'kysely';
import type { Tables } from './schema';

/** Reads what the server remembers under a key. */
export async function readSetting(db: Kysely<Tables>, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/**
 * Returns the value under a key, storing `make()` first when there is none. When two processes race, both get the value
 * that was stored first.
 */
export async function readOrMakeSetting(
  db: Kysely<Tables>,
  key: string,
  make: () => string,
): Promise<string> {
  const existing = await readSetting(db, key);
  if (existing !== undefined) return existing;
  await db
    .insertInto('settings')
    .values({ key, value: make() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return readOrMakeSetting(db, key, make);
}
