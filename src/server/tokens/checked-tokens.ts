/** Tokens kept at most; each may be some kilobytes of permissions. */
const MAX_TOKENS = 500;

/** What a token said when it was checked, and when that holds: from and until, seconds since the epoch. */
export interface CheckedToken<Claims> {
  readonly claims: Claims;
  readonly from: number;
  readonly until: number;
}

/** Tokens whose signature was found good, in memory only. */
export interface CheckedTokens<Claims> {
  /** The claims of a token that was checked before and is valid now (seconds since the epoch). */
  find(token: string, nowS: number): Claims | undefined;
  keep(token: string, checked: CheckedToken<Claims>): void;
}

/**
 * Remembers tokens that were checked, so that the thousands of requests of one bearer cost one check: a signature is looked
 * at on another thread, which takes longer than all else that a small write needs. Time is looked at with every request. The
 * longest unused gives way.
 */
export function createCheckedTokens<Claims>(): CheckedTokens<Claims> {
  const byToken = new Map<string, CheckedToken<Claims>>();
  return {
    find(token, nowS) {
      const checked = byToken.get(token);
      if (checked === undefined) return undefined;
      byToken.delete(token);
      if (nowS < checked.from || nowS >= checked.until) return undefined;
      byToken.set(token, checked);
      return checked.claims;
    },
    keep(token, checked) {
      byToken.set(token, checked);
      const [oldest] = byToken.keys();
      if (byToken.size > MAX_TOKENS && oldest !== undefined) byToken.delete(oldest);
    },
  };
}
