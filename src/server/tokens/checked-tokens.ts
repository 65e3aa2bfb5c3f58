/** Tokens kept at most; each may be some kilobytes of permissions. */
const MAX_TOKENS = 500;

/** What a token said when it was checked, and when that holds: from and until, seconds since the epoch. */
export interface CheckedToken<Claims> {
  readonly claims: Claims;
  readonly from: number;
  readonly until: number;
}

/**
 * Remembers tokens whose signature was found good, in memory only, so that the thousands of requests of one bearer cost one
 * check: a signature is checked on another thread, which takes longer than all else that a small write needs. Time is
 * checked with every request. The token that was unused longest gives way.
 */
export class CheckedTokens<Claims> {
  readonly #byToken = new Map<string, CheckedToken<Claims>>();

  /** The claims of a token that was checked before and is valid now (seconds since the epoch). */
  find(token: string, nowS: number): Claims | undefined {
    const checked = this.#byToken.get(token);
    if (checked === undefined) return undefined;
    this.#byToken.delete(token);
    if (nowS < checked.from || nowS >= checked.until) return undefined;
    this.#byToken.set(token, checked);
    return checked.claims;
  }

  keep(token: string, checked: CheckedToken<Claims>): void {
    this.#byToken.set(token, checked);
    const [oldest] = this.#byToken.keys();
    if (this.#byToken.size > MAX_TOKENS && oldest !== undefined) this.#byToken.delete(oldest);
  }
}
