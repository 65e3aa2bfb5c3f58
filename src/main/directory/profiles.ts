/** The profiles that people have, each with a number: thousands of people share a few. */
export class Profiles {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly #numbers = new Map<string, Map<string, number>>();

  /** How many there are; their numbers are from 0. */
  get length(): number {
    return this.ids.length;
  }

  /** The number of a profile. One that has the same id and another name, as after it was renamed, has another number. */
  numberOf(id: string, name: string): number {
    let named = this.#numbers.get(id);
    if (!named) this.#numbers.set(id, (named = new Map()));
    let number = named.get(name);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.names.push(name);
      named.set(name, number);
    }
    return number;
  }
}
