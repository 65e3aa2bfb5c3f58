import type { Kysely } from 'kysely';
import { createCommitGroup } from '../storage/commit-group';
import type { Tables } from '../storage/schema';
import type { Account, AccountChange, IdentityChange, NewPerson } from './account';
import { deleteAccount, insertAccount, replaceImage, reviseAccount, updateAccount } from './account-writes';
import type { ChangeOutcome, CreationRefusal, DeletionOutcome, RevisionOutcome } from './account-writes';
import { people, readAccounts, toAccount } from './account-rows';
import type { UploadedImage } from './data-uri-image';
import { normalizeUserName } from './user-name';

/** Reads and writes people. Whatever writes is on disk when it returns, the whole of it or nothing. */
export interface AccountRepository {
  /** Everyone, some at a time, in the order in which they came: see {@link readAccounts}. */
  all(): AsyncGenerator<readonly Account[], void>;
  /** The person with this GUID, in any letter case. */
  findById(id: string): Promise<Account | undefined>;
  /** The person with this number. */
  findByNumber(number: number): Promise<Account | undefined>;
  /** The person of this name, in any letter case, with the stored password. */
  findWithPassword(userName: string): Promise<AccountWithPassword | undefined>;
  /**
   * The person with exactly this e-mail address, with the stored password. An empty one is nobody's; of several people
   * with one address, an active one goes before the others, and the one who was here first before the rest.
   */
  findWithPasswordByEmail(email: string): Promise<AccountWithPassword | undefined>;
  /** Adds a person. */
  create(person: NewPerson): Promise<Account | CreationRefusal>;
  /** Changes one person; with `revisions`, only one of these. */
  update(id: string, change: AccountChange, revisions?: readonly number[]): Promise<ChangeOutcome>;
  /** Changes name, password and attributes of one person. */
  revise(id: string, change: IdentityChange): Promise<RevisionOutcome>;
  /** Gives a person another picture and returns its path; `undefined` when there is nobody of this GUID. */
  setImage(id: string, image: UploadedImage): Promise<string | undefined>;
  /** Replaces the stored password; with `present`, only while it is still that: a change made meanwhile stays. */
  setPasswordHash(id: string, passwordHash: string, present?: string): Promise<void>;
  /** Removes a person for good, with picture and attributes; with `revisions`, only one of these. */
  delete(id: string, revisions?: readonly number[]): Promise<DeletionOutcome>;
}

/** A person together with the stored password, for sign-in only. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly passwordHash: string;
}

/** The people of a database. */
export function createAccountRepository(db: Kysely<Tables>): AccountRepository {
  const transact = createCommitGroup(db);
  const withPassword = (on: Kysely<Tables>) => people(on).select('accounts.password_hash');

  return {
    all: () => readAccounts(db),
    findById: (id) => findById(db, id.toLowerCase()),
    async findByNumber(number) {
      const row = await people(db).where('accounts.number', '=', number).executeTakeFirst();
      return row && toAccount(row);
    },
    async findWithPassword(userName) {
      const row = await withPassword(db)
        .where('accounts.user_name_normalized', '=', normalizeUserName(userName))
        .executeTakeFirst();
      return row && { account: toAccount(row), passwordHash: row.password_hash };
    },
    async findWithPasswordByEmail(email) {
      if (email === '') return undefined;
      const row = await withPassword(db)
        .where('accounts.email', '=', email)
        .orderBy('accounts.active', 'desc')
        .orderBy('accounts.number')
        .executeTakeFirst();
      return row && { account: toAccount(row), passwordHash: row.password_hash };
    },
    create: (person) =>
      transact(async (tx) => {
        const inserted = await insertAccount(tx, person);
        if (typeof inserted === 'string') return inserted;
        return toAccount(await people(tx).where('accounts.id', '=', inserted.id).executeTakeFirstOrThrow());
      }),
    update: (id, change, revisions) =>
      transact((tx) => updateAccount(tx, id.toLowerCase(), change, revisions)),
    revise: (id, change) => transact((tx) => reviseAccount(tx, id.toLowerCase(), change)),
    setImage: (id, image) => transact((tx) => replaceImage(tx, id.toLowerCase(), image)),
    async setPasswordHash(id, passwordHash, present) {
      await db
        .updateTable('accounts')
        .set({ password_hash: passwordHash })
        .where('id', '=', id.toLowerCase())
        .$if(present !== undefined, (query) => query.where('password_hash', '=', present ?? ''))
        .execute();
    },
    delete: (id, revisions) => transact((tx) => deleteAccount(tx, id.toLowerCase(), revisions)),
  };
}

async function findById(db: Kysely<Tables>, id: string): Promise<Account | undefined> {
  const row = await people(db).where('accounts.id', '=', id).executeTakeFirst();
  return row && toAccount(row);
}
