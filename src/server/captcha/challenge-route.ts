import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerChallenge, challengeReplySchema, challengeRequestSchema } from './challenge';
import type { CaptchaTokenStore } from './token-store';

/** Where the widget asks for its challenge. */
export const CHALLENGE_PATH = '/turnstile/v0/challenge';

/**
 * `POST /turnstile/v0/challenge`, JSON. Without CORS headers, a page of another origin can neither send this (JSON needs a
 * preflight) nor read the answer.
 */
export function registerChallengeRoute(app: FastifyInstance, tokens: CaptchaTokenStore): void {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      CHALLENGE_PATH,
      { schema: { body: challengeRequestSchema, response: { 200: challengeReplySchema } } },
      (request, reply) => {
        void reply.send(answerChallenge(tokens, request.body, request.hostname));
      },
    );
}
