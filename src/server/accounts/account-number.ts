import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../storage/schema';

/** The setting that holds the highest number ever given. */
const LAST_NUMBER = 'last_account_number';

/**
 * Takes numbers for new people and returns the first of them. A number is never given twice, not even after a deletion:
 * whoever still knows the old one must not meet somebody else under it.
 */
export async function takeAccountNumbers(tx: Transaction<Tables>, count: number): Promise<number> {
  const { value } = await tx
    .insertInto('settings')
    .values({ key: LAST_NUMBER, value: String(count) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        value: sql<string>`cast(cast(settings.value as integer) + ${count} as text)`,
      }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return z.coerce.number().int().parse(value) - count + 1;
}
