import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../storage/schema';

/** Tables whose ids others remember: tokens, clients, permissions. */
type NumberedTable = 'profiles' | 'modules';

/**
 * The highest id that a table has or ever had, by the counter in the settings, which is brought up to date. To be asked
 * before a row goes and before one comes: SQLite itself gives the id of a deleted last row to the next one, and whoever
 * still carries it, in a token for instance, would then be somebody else.
 */
export async function highestIdEver(tx: Transaction<Tables>, table: NumberedTable): Promise<number> {
  const highest = sql<string>`(select coalesce(max(id), 0) from ${sql.table(table)})`;
  const { value } = await tx
    .insertInto('settings')
    .values({ key: `last_id.${table}`, value: sql`cast(${highest} as text)` })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        value: sql`cast(max(cast(settings.value as integer), ${highest}) as text)`,
      }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return z.coerce.number().int().parse(value);
}
