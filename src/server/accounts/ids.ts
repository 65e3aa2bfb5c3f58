import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../storage/schema';

/**
 * Takes numbers for new people and returns the first of them. A number is never given twice, not even after a deletion:
 * a client that remembers the old one must not reach another person with it.
 */
export async function takeAccountNumbers(tx: Transaction<Tables>, count: number): Promise<number> {
  const next = sql<string>`cast(cast(settings.value as integer) + ${count} as text)`;
  return (await raise(tx, 'last_account_number', String(count), next)) - count + 1;
}

/**
 * The highest id that a table has or ever had, by the counter in the settings, which is brought up to date. To be called
 * before a row is deleted and before one is added: SQLite itself reuses the id of a deleted last row, and a token that still carries
 * it would then mean another row.
 */
export function highestIdEver(tx: Transaction<Tables>, table: 'profiles' | 'modules'): Promise<number> {
  const highest = sql<string>`(select coalesce(max(id), 0) from ${sql.table(table)})`;
  const next = sql<string>`cast(max(cast(settings.value as integer), ${highest}) as text)`;
  return raise(tx, `last_id.${table}`, sql`cast(${highest} as text)`, next);
}

/** Sets a counter in the settings to its first or its next value, and returns that. */
async function raise(
  tx: Transaction<Tables>,
  key: string,
  first: string | ReturnType<typeof sql<string>>,
  next: ReturnType<typeof sql<string>>,
): Promise<number> {
  const { value } = await tx
    .insertInto('settings')
    .values({ key, value: first })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: next }))
    .returning('value')
    .executeTakeFirstOrThrow();
  return z.coerce.number().int().parse(value);
}

/** Called in the transaction that refers to a profile, so that it cannot be deleted in between. */
export async function isProfile(db: Kysely<Tables>, id: number): Promise<boolean> {
  return (await db.selectFrom('profiles').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
