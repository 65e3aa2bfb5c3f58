import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../storage/schema';
import type { Account, AccountChange } from './account';
import { deleteImage, insertImage } from './image-repository';

/** Reads and writes people. */
export interface AccountRepository {
  /** Everyone, by user name. */
  list(): Promise<Account[]>;
  /** The person with this GUID, in any letter case. */
  findById(id: string): Promise<Account | undefined>;
  /** The person of this name, in any letter case, with the stored password. */
  findWithPassword(userName: string): Promise<AccountWithPassword | undefined>;
  /** Changes one person; on return the change is on disk. False when there is nobody of this GUID. */
  update(id: string, change: AccountChange): Promise<boolean>;
  /** Replaces the stored password. */
  setPasswordHash(id: string, passwordHash: string): Promise<void>;
}

/** A person together with the stored password, for sign-in only. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly passwordHash: string;
}

/** Identity's normalisation of names: upper case, independent of the language. */
export function normalizeUserName(userName: string): string {
  return userName.toUpperCase();
}

/** The people of a database. */
export function createAccountRepository(db: Kysely<Tables>): AccountRepository {
  const people = () =>
    db
      .selectFrom('accounts')
      .innerJoin('profiles', 'profiles.id', 'accounts.profile_id')
      .select([
        'accounts.id',
        'accounts.user_name',
        'accounts.profile_id',
        'profiles.name as profile_name',
        'accounts.active',
        'accounts.image',
      ]);

  return {
    async list() {
      const rows = await people().orderBy('accounts.user_name_normalized').execute();
      return rows.map(toAccount);
    },
    async findById(id) {
      const row = await people().where('accounts.id', '=', id.toLowerCase()).executeTakeFirst();
      return row === undefined ? undefined : toAccount(row);
    },
    async findWithPassword(userName) {
      const row = await people()
        .select('accounts.password_hash')
        .where('accounts.user_name_normalized', '=', normalizeUserName(userName))
        .executeTakeFirst();
      return row === undefined ? undefined : { account: toAccount(row), passwordHash: row.password_hash };
    },
    update: (id, change) => db.transaction().execute((tx) => updateAccount(tx, id.toLowerCase(), change)),
    async setPasswordHash(id, passwordHash) {
      await db
        .updateTable('accounts')
        .set({ password_hash: passwordHash })
        .where('id', '=', id.toLowerCase())
        .execute();
    },
  };
}

async function updateAccount(
  tx: Transaction<Tables>,
  id: string,
  { profileId, active, image }: AccountChange,
): Promise<boolean> {
  const present = await tx.selectFrom('accounts').select('image').where('id', '=', id).executeTakeFirst();
  if (present === undefined) return false;
  if (image !== undefined) await deleteImage(tx, present.image);
  const path = image === undefined ? present.image : await insertImage(tx, image);
  await tx
    .updateTable('accounts')
    .set({ profile_id: profileId, active: active ? 1 : 0, image: path })
    .where('id', '=', id)
    .execute();
  return true;
}

interface AccountRow {
  readonly id: string;
  readonly user_name: string;
  readonly profile_id: number;
  readonly profile_name: string;
  readonly active: 0 | 1;
  readonly image: string | null;
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    userName: row.user_name,
    profileId: row.profile_id,
    profileName: row.profile_name,
    active: row.active === 1,
    image: row.image,
  };
}
