import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { Siteverify } from './siteverify';
import { siteverifyReplySchema, siteverifyRequestSchema } from './siteverify-wire';
import type { SiteverifyReply } from './siteverify-wire';

/** Where the verifier answers, as Cloudflare's does. */
export const SITEVERIFY_PATH = '/turnstile/v0/siteverify';

const BAD_REQUEST: SiteverifyReply = { success: false, 'error-codes': ['bad-request'] };

/**
 * `POST /turnstile/v0/siteverify`, form or JSON (TU-11). Every answer is 200 and JSON; what cannot be read is
 * `bad-request`.
 */
export async function registerSiteverifyRoute(
  parent: FastifyInstance,
  siteverify: Siteverify,
): Promise<void> {
  await parent.register(async (app) => {
    await app.register(formbody);
    app.setErrorHandler((_error, _request, reply) => reply.code(200).send(BAD_REQUEST));
    app.post(SITEVERIFY_PATH, (request, reply) => {
      const parsed = siteverifyRequestSchema.safeParse(request.body);
      const answer = parsed.success ? siteverify(parsed.data) : BAD_REQUEST;
      return reply.send(siteverifyReplySchema.parse(answer));
    });
  });
}
