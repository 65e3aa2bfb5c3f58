import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/schema';
import type { UploadedImage } from './data-uri-image';

/** Where pictures are served, and the first half of what an account's `image` says. */
export const IMAGES_PATH = '/images/';

/** The picture formats that are served as what they are; anything else is served as a download. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Reads a picture by its file name. */
export async function findImage(db: Kysely<Tables>, name: string): Promise<UploadedImage | undefined> {
  const row = await db.selectFrom('images').selectAll().where('name', '=', name).executeTakeFirst();
  return row === undefined ? undefined : { mediaType: row.media_type, bytes: Buffer.from(row.bytes) };
}

/** Stores a picture under a name nobody can guess and returns its path. The real system returns a URL (WC-81). */
export async function insertImage(db: Kysely<Tables>, image: UploadedImage): Promise<string> {
  const extension = EXTENSIONS[image.mediaType];
  const name = `${randomUUID()}.${extension ?? 'bin'}`;
  const media_type = extension === undefined ? 'application/octet-stream' : image.mediaType;
  await db.insertInto('images').values({ name, media_type, bytes: image.bytes }).execute();
  return `${IMAGES_PATH}${name}`;
}

/** Removes the picture an account no longer shows. A path that is not ours is left alone. */
export async function deleteImage(db: Kysely<Tables>, path: string | null): Promise<void> {
  if (path === null || !path.startsWith(IMAGES_PATH)) return;
  await db.deleteFrom('images').where('name', '=', path.slice(IMAGES_PATH.length)).execute();
}
