import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/sqlite';
import type { Tables } from '../storage/schema';
import type { Account } from './account';

/** How many people are read at once: some 3 ms in which nobody else is answered. */
const PEOPLE_AT_ONCE = 1000;

/** The rows of people, as {@link toAccount} reads them. */
export function people(db: Kysely<Tables>) {
  return db
    .selectFrom('accounts')
    .innerJoin('profiles', 'profiles.id', 'accounts.profile_id')
    .select([
      'accounts.id',
      'accounts.number',
      'accounts.user_name',
      'accounts.full_name',
      'accounts.email',
      'accounts.profile_id',
      'profiles.name as profile_name',
      'accounts.active',
      'accounts.image',
      'accounts.revision',
    ]);
}

/**
 * Reads everyone, a thousand at a time, so that however many there are neither the memory nor anybody else's request suffers.
 * Between two reads others have their turn, and may write. That cannot make anyone appear twice or vanish: people come in the
 * order of their numbers, which never change and are never given again, so that whoever is there from the first read to the
 * last comes once, as they are when their turn comes. (A snapshot would show one moment, but holds up SQLite's write-ahead
 * log for as long as the slowest reader.)
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

/** As one JSON text: the driver takes twice as long to hand the rows over one by one. */
async function readAfter(db: Kysely<Tables>, number: number): Promise<readonly AccountRow[]> {
  const next = people(db)
    .where('accounts.number', '>', number)
    .orderBy('accounts.number')
    .limit(PEOPLE_AT_ONCE);
  const read = db.selectNoFrom(jsonArrayFrom(next).as('rows')).$castTo<{ rows: string }>();
  return JSON.parse((await read.executeTakeFirstOrThrow()).rows) as AccountRow[];
}

interface AccountRow {
  readonly id: string;
  readonly number: number;
  readonly user_name: string;
  readonly full_name: string;
  readonly email: string;
  readonly profile_id: number;
  readonly profile_name: string;
  readonly active: 0 | 1;
  readonly image: string | null;
  readonly revision: number;
}

/** A person of a row. */
export function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    number: row.number,
    userName: row.user_name,
    fullName: row.full_name,
    email: row.email,
    profileId: row.profile_id,
    profileName: row.profile_name,
    active: row.active === 1,
    image: row.image,
    revision: row.revision,
  };
}
