/**
 * Cloudflare Turnstile as its documentation describes it: limits, test keys, siteverify's error codes.
 * Shared by the server (which plays Cloudflare's part offline) and main (which hosts the widget).
 */

/** A token is at most this many characters long. */
export const TURNSTILE_TOKEN_MAX_LENGTH = 2048;

/** A token is good for this long after it was issued, in milliseconds. */
export const TURNSTILE_TOKEN_LIFETIME_MS = 300_000;

/** The token that every test site key yields and that only test secrets accept. */
export const TURNSTILE_DUMMY_TOKEN = 'XXXX.DUMMY.TOKEN.XXXX';

/** Cloudflare's published test site keys. */
export const TURNSTILE_TEST_SITE_KEYS = {
  passVisible: '1x00000000000000000000AA',
  failVisible: '2x00000000000000000000AB',
  passInvisible: '1x00000000000000000000BB',
  failInvisible: '2x00000000000000000000BB',
  interactive: '3x00000000000000000000FF',
} as const;

/** Cloudflare's published test secrets. */
export const TURNSTILE_TEST_SECRETS = {
  pass: '1x0000000000000000000000000000000AA',
  fail: '2x0000000000000000000000000000000AA',
  spent: '3x0000000000000000000000000000000AA',
} as const;

/** Where the real widget's script must be loaded from, never proxied or bundled. */
export const TURNSTILE_SCRIPT_URL = 'https://challenges.cloudflare.com/turnstile/v0/api.js';

/** Everything siteverify may put into `error-codes`. */
export const SITEVERIFY_ERROR_CODES = [
  'missing-input-secret',
  'invalid-input-secret',
  'missing-input-response',
  'invalid-input-response',
  'bad-request',
  'timeout-or-duplicate',
  'internal-error',
] as const;

export type SiteverifyErrorCode = (typeof SITEVERIFY_ERROR_CODES)[number];
