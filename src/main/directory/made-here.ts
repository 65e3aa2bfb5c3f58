/**
 * Names of people who were made here and whom the list has not told yet: a reading that finds them tells no news. No
 * system tells the ids of people it has made (WC-2), so names have to do, upper and lower case alike.
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

  /** The list has told them, or they are there no more. */
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
