import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { takeAccountNumbers } from '../accounts/ids';
import { normalizeUserName } from '../accounts/user-name';
import type { Tables } from '../storage/schema';
import { seedPeople } from './people';
import type { SeedPerson } from './people';

/** People of one insert statement. */
const PEOPLE_AT_ONCE = 1000;

/** After how many people the progress is reported. */
const PROGRESS_STEP = 10_000;

/** SQLite's page cache while people are inserted, KiB: the indexes that cannot be built afterwards are written all over. */
const CACHE_KIB = 64_000;

/** SQLite's own page cache, KiB. */
const USUAL_CACHE_KIB = 2000;

/**
 * Puts the first `count` people of the seed into a table that has none. A million takes less than a minute and little memory:
 * each thousand is handed over as one JSON text, the indexes are built when all are in, and between two thousands others have
 * their turn.
 *
 * @param onProgress called now and then with how many are inserted
 */
export async function insertPeople(
  tx: Transaction<Tables>,
  count: number,
  passwordHashOf: (person: SeedPerson) => string,
  onProgress?: (done: number) => void,
): Promise<void> {
  const indexes = await dropIndexes(tx);
  await setCache(tx, CACHE_KIB);
  let number = await takeAccountNumbers(tx, count);
  let done = 0;
  let batch: unknown[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await insertRows(tx, batch);
    done += batch.length;
    batch = [];
    if (done % PROGRESS_STEP === 0) onProgress?.(done);
    await setImmediate();
  };
  for (const person of seedPeople(count)) {
    const { id, userName, fullName, email, profileId, active } = person;
    const hash = passwordHashOf(person);
    const name = normalizeUserName(userName);
    batch.push([id, number++, userName, name, fullName, email, profileId, active ? 1 : 0, hash]);
    if (batch.length === PEOPLE_AT_ONCE) await flush();
  }
  await flush();
  for (const definition of indexes) await sql.raw(definition).execute(tx);
  await setCache(tx, USUAL_CACHE_KIB);
}

async function insertRows(tx: Transaction<Tables>, rows: readonly unknown[]): Promise<void> {
  await sql`
    insert into accounts
      (id, number, user_name, user_name_normalized, full_name, email, profile_id, active, password_hash)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
    from json_each(${JSON.stringify(rows)})`.execute(tx);
}

/** Drops the indexes that were made by name, and returns how to make them again. */
async function dropIndexes(tx: Transaction<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema
    where type = 'index' and tbl_name = 'accounts' and sql is not null`.execute(tx);
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(tx);
  return rows.map((index) => index.sql);
}

async function setCache(tx: Transaction<Tables>, kib: number): Promise<void> {
  await sql`pragma cache_size = ${sql.lit(-kib)}`.execute(tx);
}
