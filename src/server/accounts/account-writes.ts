import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { flag } from '../storage/schema';
import type { Tables } from '../storage/schema';
import type { Account, AccountChange, IdentityChange, NewPerson } from './account';
import { people, toAccount } from './account-rows';
import { writeAttributes } from './attribute-repository';
import type { UploadedImage } from './data-uri-image';
import { deleteImage, insertImage } from './image-repository';
import { isProfile, takeAccountNumbers } from './ids';
import { normalizeUserName } from './user-name';

/** Why a person is not added. */
export type CreationRefusal = 'duplicate-user-name' | 'unknown-profile';

/** Adds a person. The database decides, so two at once are safe. */
export async function insertAccount(
  tx: Transaction<Tables>,
  person: NewPerson,
): Promise<Account | CreationRefusal> {
  if (!(await isProfile(tx, person.profileId))) return 'unknown-profile';
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accounts')
    .values({
      id,
      number: await takeAccountNumbers(tx, 1),
      user_name: person.userName,
      user_name_normalized: normalizeUserName(person.userName),
      full_name: person.fullName ?? person.userName,
      email: person.email ?? '',
      profile_id: person.profileId,
      active: flag(person.active),
      image: null,
      password_hash: person.passwordHash,
    })
    .onConflict((conflict) => conflict.column('user_name_normalized').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return 'duplicate-user-name';
  if (person.image !== undefined) await replaceImage(tx, id, person.image);
  if (person.attributes !== undefined) await writeAttributes(tx, id, person.attributes);
  return toAccount(await people(tx).where('accounts.id', '=', id).executeTakeFirstOrThrow());
}

/**
 * What became of a change of somebody's profile, active flag or picture; `changed-since` when the revision is none of those
 * that may be changed.
 */
export type ChangeOutcome = 'updated' | 'unknown-person' | 'unknown-profile' | 'changed-since';

/**
 * Changes profile, active flag and, when there is one, the picture, all in one statement where it can: thousands of these
 * come in a row. Writing the present values is no change, and makes no new revision.
 *
 * @param revisions those that may be changed; all when left out
 */
export async function updateAccount(
  tx: Transaction<Tables>,
  id: string,
  { profileId, active, image }: AccountChange,
  revisions?: readonly number[],
): Promise<ChangeOutcome> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts')
    .set({
      profile_id: profileId,
      active: flag(active),
      revision: sql`revision + (profile_id <> ${profileId} or active <> ${flag(active)})`,
    })
    .where('id', '=', id)
    .where((eb) => eb.exists(eb.selectFrom('profiles').select('id').where('id', '=', profileId)))
    .$if(revisions !== undefined, (query) => query.where('revision', 'in', revisions ?? []))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    if (!(await isPerson(tx, id))) return 'unknown-person';
    return (await isProfile(tx, profileId)) ? 'changed-since' : 'unknown-profile';
  }
  if (image !== undefined) await replaceImage(tx, id, image);
  return 'updated';
}

async function isPerson(tx: Transaction<Tables>, id: string): Promise<boolean> {
  return (await tx.selectFrom('accounts').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
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
  const namesake = tx
    .selectFrom('accounts')
    .select('id')
    .where('user_name_normalized', '=', normalizeUserName(name))
    .where('id', '!=', id);
  if ((await namesake.executeTakeFirst()) !== undefined) return 'duplicate-user-name';
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
