import { randomBytes } from 'node:crypto';
import { TURNSTILE_TOKEN_LIFETIME_MS } from '#contract/wire/turnstile';
import type { Clock } from '../clock';

/** What is known about a token that a widget handed out. */
export interface IssuedToken {
  readonly siteKey: string;
  readonly issuedAtMs: number;
  readonly hostname: string;
  readonly action: string;
  readonly cdata: string;
}

/** Result of spending a token. `repeated` is a second question with the first one's idempotency key. */
export type SpendResult =
  | { readonly outcome: 'spent' | 'repeated'; readonly token: IssuedToken }
  | { readonly outcome: 'unknown' | 'expired-or-used' };

/** Captcha tokens that are good once (TU-8). */
export interface CaptchaTokenStore {
  issue(details: Omit<IssuedToken, 'issuedAtMs'>): string;
  /** Whether this token was ever handed out and is still remembered. */
  isKnown(token: string): boolean;
  /** Uses a token up. At once, so that of two simultaneous checks only one succeeds. */
  spend(token: string, siteKey: string, idempotencyKey?: string): SpendResult;
}

const TOKEN_BYTES = 96;

/** Spent and expired tokens are remembered this long, to be told from invented ones. */
const REMEMBER_MS = 2 * TURNSTILE_TOKEN_LIFETIME_MS;

/**
 * Keeps tokens in memory: a restart of the server ends them all, and a client fetches a new one.
 *
 * @param capacity how many tokens are remembered at most; the oldest are forgotten first
 */
export function createCaptchaTokenStore(now: Clock, capacity = 10_000): CaptchaTokenStore {
  const tokens = new Map<string, { token: IssuedToken; spentBy?: { idempotencyKey: string | undefined } }>();

  function forgetOld(): void {
    // A Map keeps the order of insertion, so the oldest come first.
    for (const [text, { token }] of tokens) {
      if (tokens.size < capacity && now() - token.issuedAtMs < REMEMBER_MS) return;
      tokens.delete(text);
    }
  }

  return {
    issue(details) {
      forgetOld();
      const text = `0.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      tokens.set(text, { token: { ...details, issuedAtMs: now() } });
      return text;
    },
    isKnown: (text) => tokens.has(text),
    spend(text, siteKey, idempotencyKey) {
      const entry = tokens.get(text);
      if (entry === undefined || entry.token.siteKey !== siteKey) return { outcome: 'unknown' };
      const { token, spentBy } = entry;
      if (spentBy !== undefined) {
        const repeated = idempotencyKey !== undefined && spentBy.idempotencyKey === idempotencyKey;
        return repeated ? { outcome: 'repeated', token } : { outcome: 'expired-or-used' };
      }
      if (now() - token.issuedAtMs >= TURNSTILE_TOKEN_LIFETIME_MS) return { outcome: 'expired-or-used' };
      entry.spentBy = { idempotencyKey };
      return { outcome: 'spent', token };
    },
  };
}
