import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/sqlite';
import type { Flag, Tables } from '../storage/schema';
import type { Account } from './account';

/** How many people are read at once: about 3 ms in which no other request is answered. */
const PEOPLE_AT_ONCE = 1000;

type AccountRow = Omit<Account, 'active'> & { readonly active: Flag };

/** The rows of people, as {@link toAccount} reads them. */
export function people(db: Kysely<Tables>) {
  return db
    .selectFrom('accounts')
    .innerJoin('profiles', 'profiles.id', 'accounts.profile_id')
    .select([
      'accounts.id',
      'accounts.number',
      'accounts.user_name as userName',
      'accounts.full_name as fullName',
      'accounts.email',
      'accounts.profile_id as profileId',
      'profiles.name as profileName',
      'accounts.active',
      'accounts.image',
      'accounts.revision',
    ]);
}

/** A person of a row. */
export function toAccount(row: AccountRow): Account {
  return { ...row, active: row.active === 1 };
}

/**
 * Reads everyone, a thousand at a time, so that memory and other requests do not suffer however many there are. Other requests
 * run between two reads, and may write. Nobody appears twice or is left out because of that: people are read in the order of
 * their numbers, which never change and are never reused, so that everyone who exists from the first read to the last comes
 * once, in their state at that read. (A snapshot would show one moment, but keeps SQLite from merging its write-ahead log for
 * as long as the slowest reader takes.)
 */
export async function* readAccounts(db: Kysely<Tables>): AsyncGenerator<readonly Account[], void> {
  let last = 0;
  for (;;) {
    const rows = await readAfter(db, last);
    if (rows.length === 0) return;
    last = rows.reduce((highest, { number }) => Math.max(highest, number), last);
    yield rows.map(toAccount);
    await setImmediate();
  }
}

/** As one JSON text: the driver takes twice as long for single rows. */
async function readAfter(db: Kysely<Tables>, number: number): Promise<readonly AccountRow[]> {
  const next = people(db)
    .where('accounts.number', '>', number)
    .orderBy('accounts.number')
    .limit(PEOPLE_AT_ONCE);
  const read = db.selectNoFrom(jsonArrayFrom(next).as('rows')).$castTo<{ rows: string }>();
  return JSON.parse((await read.executeTakeFirstOrThrow()).rows) as AccountRow[];
}
