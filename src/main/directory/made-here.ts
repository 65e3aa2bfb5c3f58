/**
 * Names of people who were created here and whom no reading of the list has found yet: finding them is no change made
 * elsewhere. No system answers the ids of people it has created (WC-2), so names have to do, in any letter case.
 */
export class MadeHere {
  readonly #names = new Set<string>();

  has(userName: string): boolean {
    return this.#names.has(asKey(userName));
  }

  add(userNames: readonly string[]): void {
    for (const name of userNames) this.#names.add(asKey(name));
  }

  /** Those who are known now; to be forgotten once a reading that began after this is whole. */
  known(): readonly string[] {
    return [...this.#names];
  }

  /** The list has them, or they are gone. */
  forget(known: readonly string[]): void {
    for (const name of known) this.#names.delete(name);
  }

  forgetAll(): void {
    this.#names.clear();
  }
}

function asKey(userName: string): string {
  return userName.toLowerCase();
}
