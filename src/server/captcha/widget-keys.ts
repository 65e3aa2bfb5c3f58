import { TURNSTILE_TEST_SECRETS, TURNSTILE_TEST_SITE_KEYS } from '#contract/wire/turnstile';

/** The site key of the server's own widget. Not a secret, like every site key. */
export const LOCAL_SITE_KEY = '0x4PORTEROLOCAL000000000';

/**
 * The secret of the server's own verifier. Published on purpose: it protects only the demonstration data of a server
 * that listens on loopback only.
 */
export const LOCAL_SECRET = '0x4PORTEROLOCALSECRET00000000000000';

/** What a widget does when it is shown with a site key (TU-14). */
export const BEHAVIOURS: ReadonlyMap<string, 'real-token' | 'dummy-token' | 'fail' | 'interactive'> = new Map(
  [
    [LOCAL_SITE_KEY, 'real-token'],
    [TURNSTILE_TEST_SITE_KEYS.passVisible, 'dummy-token'],
    [TURNSTILE_TEST_SITE_KEYS.passInvisible, 'dummy-token'],
    [TURNSTILE_TEST_SITE_KEYS.failVisible, 'fail'],
    [TURNSTILE_TEST_SITE_KEYS.failInvisible, 'fail'],
    [TURNSTILE_TEST_SITE_KEYS.interactive, 'interactive'],
  ],
);

/** One of Cloudflare's published test secrets. */
export function isTestSecret(secret: string): boolean {
  return Object.values<string>(TURNSTILE_TEST_SECRETS).includes(secret);
}

/**
 * The site key that goes with a secret: each of the test secrets needs the dummy token to be tried out, the failing ones
 * as well; every other secret gets the server's own.
 */
export function siteKeyFor(secret: string): string {
  return isTestSecret(secret) ? TURNSTILE_TEST_SITE_KEYS.passVisible : LOCAL_SITE_KEY;
}
