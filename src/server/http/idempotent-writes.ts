/** How many writes are remembered; a repeated one comes within moments. */
const REMEMBERED = 2000;

/**
 * Writes by the key that their sender gave them (`Idempotency-Key`). HTTP clients send a request again by themselves where
 * an open connection broke before the answer; the second one is not carried out and answered as the first, so that its
 * sender does not take their own change for somebody else's.
 */
export class IdempotentWrites<Outcome> {
  readonly #outcomes = new Map<string, Promise<Outcome>>();

  /**
   * Carries a write out, unless that was done before.
   *
   * @param key identifies it; `undefined` where its sender gave it none
   */
  once(key: string | undefined, write: () => Promise<Outcome>): Promise<Outcome> {
    if (key === undefined) return write();
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcome = write();
    this.#outcomes.set(key, outcome);
    // What failed may be attempted again.
    outcome.catch(() => this.#outcomes.delete(key));
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > REMEMBERED && oldest !== undefined) this.#outcomes.delete(oldest);
    return outcome;
  }
}
