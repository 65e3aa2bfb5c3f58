import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { takeAccountNumbers } from '../accounts/account-number';
import { normalizeUserName } from '../accounts/user-name';
import type { Tables } from '../storage/schema';
import { seedPeople } from './people';
import type { SeedPerson } from './people';

/** People of one insert statement. */
const PEOPLE_AT_ONCE = 1000;

/** After so many it is told how far we are. */
const PROGRESS_STEP = 50_000;

/** SQLite's page cache while people are inserted, KiB: the indexes that cannot be built afterwards are written all over. */
const CACHE_KIB = 64_000;

/** SQLite's own page cache, KiB. */
const USUAL_CACHE_KIB = 2000;

/** Who is put in, and how. */
export interface PeopleToInsert {
  readonly count: number;
  readonly passwordHashOf: (person: SeedPerson) => string;
  /** Told now and then how many are in. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Puts the first `count` people of the seed into a table that has none. A million takes less than a minute and little memory:
 * each thousand is handed over as one JSON text, the indexes are built when all are in, and between two thousands others have
 * their turn.
 */
export async function insertPeople(tx: Transaction<Tables>, people: PeopleToInsert): Promise<void> {
  const indexes = await dropIndexes(tx);
  await setCache(tx, CACHE_KIB);
  let number = await takeAccountNumbers(tx, people.count);
  let done = 0;
  let batch: unknown[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await insertRows(tx, batch);
    done += batch.length;
    batch = [];
    if (done % PROGRESS_STEP === 0) people.onProgress?.(done);
    await setImmediate();
  };
  for (const person of seedPeople(people.count)) {
    batch.push(toRow(person, number++, people.passwordHashOf(person)));
    if (batch.length === PEOPLE_AT_ONCE) await flush();
  }
  await flush();
  for (const definition of indexes) await sql.raw(definition).execute(tx);
  await setCache(tx, USUAL_CACHE_KIB);
}

function toRow(person: SeedPerson, number: number, passwordHash: string): readonly unknown[] {
  return [
    person.id,
    number,
    person.userName,
    normalizeUserName(person.userName),
    person.fullName,
    person.email,
    person.profileId,
    person.active ? 1 : 0,
    passwordHash,
  ];
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
