import formbody from '@fastify/formbody';
import { z } from 'zod';
import {
  SITEVERIFY_ERROR_CODES,
  TURNSTILE_DUMMY_TOKEN,
  TURNSTILE_TEST_SECRETS,
  TURNSTILE_TOKEN_MAX_LENGTH,
} from '#contract/wire/turnstile';
import type { SiteverifyErrorCode } from '#contract/wire/turnstile';
import type { App } from '../http/app';
import type { CaptchaTokenStore, IssuedToken } from './token-store';
import { LOCAL_SECRET, LOCAL_SITE_KEY, isTestSecret } from './widget-keys';

/** Where the verifier answers, as Cloudflare's does. */
export const SITEVERIFY_PATH = '/turnstile/v0/siteverify';

/** What siteverify is asked (TU-11). Missing fields have error codes of their own, so none is required here. */
const requestSchema = z.object({
  secret: z.string().optional(),
  response: z.string().optional(),
  remoteip: z.string().optional(),
  idempotency_key: z.uuid().optional(),
});
type SiteverifyRequest = z.infer<typeof requestSchema>;

/** What siteverify answers (TU-12). */
const replySchema = z.object({
  success: z.boolean(),
  'error-codes': z.array(z.enum(SITEVERIFY_ERROR_CODES)),
  /** When the widget was solved, ISO time. */
  challenge_ts: z.string().optional(),
  hostname: z.string().optional(),
  action: z.string().optional(),
  cdata: z.string().optional(),
});
type SiteverifyReply = z.infer<typeof replySchema>;

/** `POST /turnstile/v0/siteverify`, form or JSON (TU-11). Every answer is 200; what cannot be read is `bad-request`. */
export async function registerSiteverifyRoute(parent: App, siteverify: Siteverify): Promise<void> {
  await parent.register(async (app: App) => {
    await app.register(formbody);
    app.setErrorHandler((_error, _request, reply) => reply.code(200).send(refuse('bad-request')));
    const schema = { body: requestSchema, response: { 200: replySchema } };
    app.post(SITEVERIFY_PATH, { schema }, (request, reply) => {
      void reply.send(siteverify(request.body));
    });
  });
}

/** Answers one siteverify question. */
export type Siteverify = (request: SiteverifyRequest) => SiteverifyReply;

/** Host name of test tokens, which belong to no page. */
const TEST_HOSTNAME = 'localhost';

/** Does what Cloudflare's verifier does: the documented error codes, the test secrets, single use (TU-8, TU-13, TU-15). */
export function createSiteverify(tokens: CaptchaTokenStore, now: () => number): Siteverify {
  function verifyTest(secret: string, response: string): SiteverifyReply {
    if (response !== TURNSTILE_DUMMY_TOKEN) {
      // Looked up without spending: a test secret must not use up a real token.
      return refuse(tokens.isKnown(response) ? 'invalid-input-secret' : 'invalid-input-response');
    }
    if (secret === TURNSTILE_TEST_SECRETS.fail) return refuse('invalid-input-response');
    if (secret === TURNSTILE_TEST_SECRETS.spent) return refuse('timeout-or-duplicate');
    return accept({ issuedAtMs: now(), hostname: TEST_HOSTNAME, action: '', cdata: '' });
  }

  function verifyReal(response: string, idempotencyKey: string | undefined): SiteverifyReply {
    const result = tokens.spend(response, LOCAL_SITE_KEY, idempotencyKey);
    if (result === 'unknown') return refuse('invalid-input-response');
    return result === 'expired-or-used' ? refuse('timeout-or-duplicate') : accept(result);
  }

  return ({ secret, response, idempotency_key: idempotencyKey }) => {
    const missing: SiteverifyErrorCode[] = [];
    if (!secret) missing.push('missing-input-secret');
    if (!response) missing.push('missing-input-response');
    if (!secret || !response) return refuse(...missing);
    const isTest = isTestSecret(secret);
    if (!isTest && secret !== LOCAL_SECRET) return refuse('invalid-input-secret');
    if (response.length > TURNSTILE_TOKEN_MAX_LENGTH) return refuse('invalid-input-response');
    return isTest ? verifyTest(secret, response) : verifyReal(response, idempotencyKey);
  };
}

function refuse(...codes: SiteverifyErrorCode[]): SiteverifyReply {
  return { success: false, 'error-codes': codes };
}

function accept(token: Omit<IssuedToken, 'siteKey'>): SiteverifyReply {
  const { issuedAtMs, hostname, action, cdata } = token;
  return {
    success: true,
    'error-codes': [],
    challenge_ts: new Date(issuedAtMs).toISOString(),
    hostname,
    action,
    cdata,
  };
}
