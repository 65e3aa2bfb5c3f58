import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { IMAGES_PATH, findImage } from '../accounts/image-repository';
import type { Tables } from '../storage/schema';

const paramsSchema = z.object({ name: z.string() });

/**
 * `GET /images/{name}`: profile pictures, without a token, as the real system's picture host serves them (WC-81).
 * The names cannot be guessed. The policy keeps a picture opened by itself from running anything.
 */
export function registerImageRoute(app: FastifyInstance, db: Kysely<Tables>): void {
  app.get(`${IMAGES_PATH}:name`, async (request, reply) => {
    const image = await findImage(db, paramsSchema.parse(request.params).name);
    if (image === undefined) return reply.code(404).send();
    return reply
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(image.mediaType)
      .send(image.bytes);
  });
}
