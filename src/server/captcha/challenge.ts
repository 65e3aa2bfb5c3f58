import { z } from 'zod';
import { TURNSTILE_DUMMY_TOKEN, TURNSTILE_TOKEN_LIFETIME_MS } from '#contract/wire/turnstile';
import type { App } from '../http/app';
import type { CaptchaTokenStore } from './token-store';
import { BEHAVIOURS } from './widget-keys';

/** Where the widget asks for its challenge. */
export const CHALLENGE_PATH = '/turnstile/v0/challenge';

/** What the widget asks for when it starts, and again with `solved` when a person ticked its box. */
const requestSchema = z.object({
  sitekey: z.string(),
  action: z.string().default(''),
  cdata: z.string().default(''),
  solved: z.boolean().default(false),
});
/** What the widget is told. Codes are of Cloudflare's documented families (TU-7). */
const replySchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('token'), token: z.string(), lifetimeMs: z.number() }),
  z.object({ outcome: z.literal('interact') }),
  z.object({ outcome: z.literal('error'), code: z.string() }),
]);
type ChallengeReply = z.infer<typeof replySchema>;

const CODES = {
  malformedKey: '110100',
  unknownKey: '110110',
  action: '110420',
  cdata: '110430',
  failed: '600010',
};

/**
 * `POST /turnstile/v0/challenge`, JSON. Without CORS headers, a page of another origin can neither send this (JSON needs a
 * preflight) nor read the answer.
 */
export function registerChallengeRoute(app: App, tokens: CaptchaTokenStore): void {
  const schema = { body: requestSchema, response: { 200: replySchema } };
  app.post(CHALLENGE_PATH, { schema }, (request, reply) => {
    void reply.send(answerChallenge(tokens, request.body, request.hostname));
  });
}

const SITE_KEY = /^[0-9]x[A-Za-z0-9_-]{20,60}$/;
const ACTION = /^[A-Za-z0-9_-]{0,32}$/;
const CDATA = /^[A-Za-z0-9_-]{0,255}$/;

/** Answers a widget: its own site key gets a real token, Cloudflare's test keys what is documented (TU-14). */
function answerChallenge(
  tokens: CaptchaTokenStore,
  request: z.output<typeof requestSchema>,
  hostname: string,
): ChallengeReply {
  const { sitekey, action, cdata, solved } = request;
  if (!SITE_KEY.test(sitekey)) return { outcome: 'error', code: CODES.malformedKey };
  if (!ACTION.test(action)) return { outcome: 'error', code: CODES.action };
  if (!CDATA.test(cdata)) return { outcome: 'error', code: CODES.cdata };
  const behaviour = BEHAVIOURS.get(sitekey);
  if (behaviour === undefined) return { outcome: 'error', code: CODES.unknownKey };
  if (behaviour === 'fail') return { outcome: 'error', code: CODES.failed };
  if (behaviour === 'interactive' && !solved) return { outcome: 'interact' };
  if (behaviour !== 'real-token') return tokenReply(TURNSTILE_DUMMY_TOKEN);
  return tokenReply(tokens.issue({ siteKey: sitekey, hostname, action, cdata }));
}

function tokenReply(token: string): ChallengeReply {
  return { outcome: 'token', token, lifetimeMs: TURNSTILE_TOKEN_LIFETIME_MS };
}
