import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { NewAccount, Tables } from '../storage/schema';
import type { AccountChange, IdentityChange, NewPerson } from './account';
import { takeAccountNumbers } from './account-number';
import { writeAttributes } from './attribute-repository';
import type { UploadedImage } from './data-uri-image';
import { deleteImage, insertImage } from './image-repository';
import { normalizeUserName } from './user-name';

/** Why a person is not added. */
export type CreationRefusal = 'duplicate-user-name' | 'unknown-profile';

/** Adds a person and returns the GUID. The database decides, so two at once are safe. */
export async function insertAccount(
  tx: Transaction<Tables>,
  person: NewPerson,
): Promise<{ readonly id: string } | CreationRefusal> {
  if (!(await isProfile(tx, person.profileId))) return 'unknown-profile';
  const id = randomUUID();
  const number = await takeAccountNumbers(tx, 1);
  const row: NewAccount = {
    id,
    number,
    user_name: person.userName,
    user_name_normalized: normalizeUserName(person.userName),
    full_name: person.fullName ?? person.userName,
    email: person.email ?? '',
    profile_id: person.profileId,
    active: person.active ? 1 : 0,
    image: null,
    password_hash: person.passwordHash,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('user_name_normalized').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return 'duplicate-user-name';
  if (person.image !== undefined) await replaceImage(tx, id, person.image);
  if (person.attributes !== undefined) await writeAttributes(tx, id, person.attributes);
  return { id };
}

/** Why somebody is not changed; `changed-since` when the revision is none of those that may be changed. */
type ChangeRefusal = 'unknown-person' | 'unknown-profile' | 'changed-since';

/** What became of a change of somebody's profile, active flag or picture. */
export type ChangeOutcome = 'updated' | ChangeRefusal;

/**
 * Changes profile, active flag and, when there is one, the picture, all in one statement where it can: thousands of these
 * come in a row. Values that are there already are no change, and make no new revision.
 *
 * @param revisions those that may be changed; all when left out
 */
export async function updateAccount(
  tx: Transaction<Tables>,
  id: string,
  { profileId, active, image }: AccountChange,
  revisions?: readonly number[],
): Promise<ChangeOutcome> {
  const flag = active ? 1 : 0;
  const { numUpdatedRows } = await tx
    .updateTable('accounts')
    .set({
      profile_id: profileId,
      active: flag,
      revision: sql`revision + (profile_id <> ${profileId} or active <> ${flag})`,
    })
    .where('id', '=', id)
    .where((eb) => eb.exists(eb.selectFrom('profiles').select('id').where('id', '=', profileId)))
    .$if(revisions !== undefined, (query) => query.where('revision', 'in', revisions ?? []))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refusalOf(tx, id, profileId);
  if (image !== undefined) await replaceImage(tx, id, image);
  return 'updated';
}

async function refusalOf(tx: Transaction<Tables>, id: string, profileId: number): Promise<ChangeRefusal> {
  if (!(await isPerson(tx, id))) return 'unknown-person';
  return (await isProfile(tx, profileId)) ? 'changed-since' : 'unknown-profile';
}

async function isPerson(tx: Transaction<Tables>, id: string): Promise<boolean> {
  return (await tx.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Asked in the transaction that gives somebody the profile, so that nobody can delete it in between. */
async function isProfile(tx: Transaction<Tables>, id: number): Promise<boolean> {
  return (await tx.selectFrom('profiles').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** What became of a change of somebody's name, password or attributes. */
export type RevisionOutcome = 'revised' | 'unknown-person' | 'duplicate-user-name';

/** Changes name, password and attributes together, or nothing at all. */
export async function reviseAccount(
  tx: Transaction<Tables>,
  id: string,
  { userName, passwordHash, attributes }: IdentityChange,
): Promise<RevisionOutcome> {
  const present = await tx
    .selectFrom('accounts')
    .select(['user_name', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (present === undefined) return 'unknown-person';
  const name = userName ?? present.user_name;
  if (await isTakenByAnother(tx, id, name)) return 'duplicate-user-name';
  await tx
    .updateTable('accounts')
    .set({
      user_name: name,
      user_name_normalized: normalizeUserName(name),
      password_hash: passwordHash ?? present.password_hash,
      revision: sql`revision + (user_name <> ${name})`,
    })
    .where('id', '=', id)
    .execute();
  if (attributes !== undefined) await writeAttributes(tx, id, attributes);
  return 'revised';
}

async function isTakenByAnother(tx: Transaction<Tables>, id: string, userName: string): Promise<boolean> {
  const other = await tx
    .selectFrom('accounts')
    .select('id')
    .where('user_name_normalized', '=', normalizeUserName(userName))
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

/** What became of a person who was to be removed. */
export type DeletionOutcome = 'deleted' | 'unknown-person' | 'changed-since';

/**
 * Removes a person for good, with picture and attributes.
 *
 * @param revisions those that may be removed; all when left out
 */
export async function deleteAccount(
  tx: Transaction<Tables>,
  id: string,
  revisions?: readonly number[],
): Promise<DeletionOutcome> {
  const gone = await tx
    .deleteFrom('accounts')
    .where('id', '=', id)
    .$if(revisions !== undefined, (query) => query.where('revision', 'in', revisions ?? []))
    .returning('image')
    .executeTakeFirst();
  if (gone === undefined) return (await isPerson(tx, id)) ? 'changed-since' : 'unknown-person';
  await deleteImage(tx, gone.image);
  return 'deleted';
}

/** Gives a person another picture and returns its path; `undefined` when there is nobody of this GUID. */
export async function replaceImage(
  tx: Transaction<Tables>,
  id: string,
  image: UploadedImage,
): Promise<string | undefined> {
  const present = await tx.selectFrom('accounts').select('image').where('id', '=', id).executeTakeFirst();
  if (present === undefined) return undefined;
  await deleteImage(tx, present.image);
  const path = await insertImage(tx, image);
  await tx
    .updateTable('accounts')
    .set({ image: path, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
  return path;
}
