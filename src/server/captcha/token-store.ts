import { randomBytes } from 'node:crypto';
import { TURNSTILE_TOKEN_LIFETIME_MS } from '#contract/wire/turnstile';

/** What is known about a token that a widget handed out. */
export interface IssuedToken {
  readonly siteKey: string;
  readonly issuedAtMs: number;
  readonly hostname: string;
  readonly action: string;
  readonly cdata: string;
}

const TOKEN_BYTES = 96;

/** Spent and expired tokens are remembered this long, to be told from invented ones. */
const REMEMBER_MS = 2 * TURNSTILE_TOKEN_LIFETIME_MS;

/**
 * Captcha tokens that are good once (TU-8), in memory: a restart of the server ends them all, and a client fetches a
 * new one.
 */
export class CaptchaTokenStore {
  readonly #tokens = new Map<
    string,
    { token: IssuedToken; spentBy?: { idempotencyKey: string | undefined } }
  >();

  /**
   * @param now the present moment, milliseconds since the epoch
   * @param capacity how many tokens are remembered at most; the oldest are forgotten first
   */
  constructor(
    private readonly now: () => number,
    private readonly capacity = 10_000,
  ) {}

  issue(details: Omit<IssuedToken, 'issuedAtMs'>): string {
    // A Map keeps the order of insertion, so the oldest come first.
    for (const [text, { token }] of this.#tokens) {
      if (this.#tokens.size < this.capacity && this.now() - token.issuedAtMs < REMEMBER_MS) break;
      this.#tokens.delete(text);
    }
    const text = `0.${randomBytes(TOKEN_BYTES).toString('base64url')}`;
    this.#tokens.set(text, { token: { ...details, issuedAtMs: this.now() } });
    return text;
  }

  /** Whether this token was ever handed out and is still remembered. */
  isKnown(text: string): boolean {
    return this.#tokens.has(text);
  }

  /**
   * Uses a token up. At once, so that of two simultaneous checks only one succeeds; a second one with the first one's
   * idempotency key is the same check.
   */
  spend(text: string, siteKey: string, idempotencyKey?: string): IssuedToken | 'unknown' | 'expired-or-used' {
    const entry = this.#tokens.get(text);
    if (entry === undefined || entry.token.siteKey !== siteKey) return 'unknown';
    const { token, spentBy } = entry;
    if (spentBy !== undefined) {
      const repeated = idempotencyKey !== undefined && spentBy.idempotencyKey === idempotencyKey;
      return repeated ? token : 'expired-or-used';
    }
    if (this.now() - token.issuedAtMs >= TURNSTILE_TOKEN_LIFETIME_MS) return 'expired-or-used';
    entry.spentBy = { idempotencyKey };
    return token;
  }
}
