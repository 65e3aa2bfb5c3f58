/**
 * Which records are being written now, by whatever: one write at a time each, because a system without versions would let
 * the second undo the first.
 */
export class RecordLocks {
  readonly #taken = new Set<string>();

  /** Takes a record; false where it is being written already. */
  take(record: string): boolean {
    if (this.#taken.has(record)) return false;
    this.#taken.add(record);
    return true;
  }

  /** It is over. */
  release(record: string): void {
    this.#taken.delete(record);
  }
}
