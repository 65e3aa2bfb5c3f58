import {
  TURNSTILE_DUMMY_TOKEN,
  TURNSTILE_TEST_SECRETS,
  TURNSTILE_TOKEN_MAX_LENGTH,
} from '#contract/wire/turnstile';
import type { SiteverifyErrorCode } from '#contract/wire/turnstile';
import type { Clock } from '../clock';
import type { SiteverifyReply, SiteverifyRequest } from './siteverify-wire';
import type { CaptchaTokenStore, IssuedToken } from './token-store';
import { LOCAL_SECRET, LOCAL_SITE_KEY, isTestSecret } from './widget-keys';

/** Answers one siteverify question. */
export type Siteverify = (request: SiteverifyRequest) => SiteverifyReply;

/** Host name of test tokens, which belong to no page. */
const TEST_HOSTNAME = 'localhost';

/** Cloudflare's verifier: the documented error codes, the test secrets, single use (TU-8, TU-13, TU-15). */
export function createSiteverify(tokens: CaptchaTokenStore, now: Clock): Siteverify {
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
    if ('token' in result) return accept(result.token);
    return refuse(result.outcome === 'unknown' ? 'invalid-input-response' : 'timeout-or-duplicate');
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
