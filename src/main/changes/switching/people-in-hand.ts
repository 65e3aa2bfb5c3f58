/**
 * Whose record is being written now, by a click or by an operation: one at a time, because a system without versions
 * would let the second write undo the first.
 */
export class PeopleInHand {
  readonly #taken = new Set<string>();

  /** Takes somebody in hand; false where somebody else has them already. */
  take(personId: string): boolean {
    if (this.#taken.has(personId)) return false;
    this.#taken.add(personId);
    return true;
  }

  /** It is over. */
  release(personId: string): void {
    this.#taken.delete(personId);
  }
}
