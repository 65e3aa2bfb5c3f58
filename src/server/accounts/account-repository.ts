import type { Kysely } from 'kysely';
import { createGroupCommit } from '../storage/group-commit';
import type { Tables } from '../storage/schema';
import type { Account, AccountChange, IdentityChange, NewPerson } from './account';
import { people, readAccounts, toAccount } from './account-rows';
import { deleteAccount, insertAccount, replaceImage, reviseAccount, updateAccount } from './account-writes';
import type { UploadedImage } from './data-uri-image';
import { normalizeUserName } from './user-name';

/** A person together with the stored password, for sign-in only. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly passwordHash: string;
}

/** Reads and writes people. A write is on disk when it returns, as a whole or not at all. */
export type AccountRepository = ReturnType<typeof createAccountRepository>;

/** The people of a database. */
export function createAccountRepository(db: Kysely<Tables>) {
  const transact = createGroupCommit(db);
  const withPassword = () => people(db).select('accounts.password_hash as passwordHash');

  return {
    /** Everyone, some at a time, in the order of their numbers: see {@link readAccounts}. */
    all: () => readAccounts(db),
    /** The person with this GUID, in any letter case. */
    async findById(id: string): Promise<Account | undefined> {
      const row = await people(db).where('accounts.id', '=', id.toLowerCase()).executeTakeFirst();
      return row && toAccount(row);
    },
    /** The person with this number. */
    async findByNumber(number: number): Promise<Account | undefined> {
      const row = await people(db).where('accounts.number', '=', number).executeTakeFirst();
      return row && toAccount(row);
    },
    /** The person of this name, in any letter case, with the stored password. */
    async findWithPassword(userName: string): Promise<AccountWithPassword | undefined> {
      const named = withPassword().where('accounts.user_name_normalized', '=', normalizeUserName(userName));
      return split(await named.executeTakeFirst());
    },
    /**
     * The person with exactly this e-mail address, with the stored password. An empty one matches nobody; of several people
     * with one address, an active one comes first, then the one with the lowest number.
     */
    async findWithPasswordByEmail(email: string): Promise<AccountWithPassword | undefined> {
      if (email === '') return undefined;
      const first = withPassword()
        .where('accounts.email', '=', email)
        .orderBy('accounts.active', 'desc')
        .orderBy('accounts.number');
      return split(await first.executeTakeFirst());
    },
    /** Adds a person. */
    create: (person: NewPerson) => transact((tx) => insertAccount(tx, person)),
    /** Changes one person; with `revisions`, only one of these. */
    update: (id: string, change: AccountChange, revisions?: readonly number[]) =>
      transact((tx) => updateAccount(tx, id.toLowerCase(), change, revisions)),
    /** Changes name, password and attributes of one person. */
    revise: (id: string, change: IdentityChange) =>
      transact((tx) => reviseAccount(tx, id.toLowerCase(), change)),
    /** Gives a person another picture and returns its path; `undefined` when there is nobody of this GUID. */
    setImage: (id: string, image: UploadedImage) =>
      transact((tx) => replaceImage(tx, id.toLowerCase(), image)),
    /** Replaces the stored password; with `present`, only while it is still that: a change made meanwhile stays. */
    async setPasswordHash(id: string, passwordHash: string, present?: string): Promise<void> {
      await db
        .updateTable('accounts')
        .set({ password_hash: passwordHash })
        .where('id', '=', id.toLowerCase())
        .$if(present !== undefined, (query) => query.where('password_hash', '=', present ?? ''))
        .execute();
    },
    /** Removes a person for good, with picture and attributes; with `revisions`, only one of these. */
    delete: (id: string, revisions?: readonly number[]) =>
      transact((tx) => deleteAccount(tx, id.toLowerCase(), revisions)),
  };
}

function split(
  found: (Parameters<typeof toAccount>[0] & { readonly passwordHash: string }) | undefined,
): AccountWithPassword | undefined {
  if (found === undefined) return undefined;
  const { passwordHash, ...row } = found;
  return { account: toAccount(row), passwordHash };
}
