import type { Kysely } from 'kysely';
import { z } from 'zod';
import { IMAGES_PATH, findImage } from '../accounts/image-repository';
import type { Tables } from '../storage/schema';
import type { App } from './app';

/**
 * `GET /images/{name}`: profile pictures, without a token, as the real system's picture host serves them (WC-81).
 * The names cannot be guessed. The policy keeps a picture that is opened as a page from running scripts.
 */
export function registerImageRoute(app: App, db: Kysely<Tables>): void {
  const params = z.object({ name: z.string() });
  app.get(`${IMAGES_PATH}:name`, { schema: { params } }, async (request, reply) => {
    const image = await findImage(db, request.params.name);
    if (image === undefined) return reply.code(404).send();
    return reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(image.mediaType)
      .send(image.bytes);
  });
}
