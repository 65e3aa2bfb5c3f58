import { PERSON_FIELDS, type ElsewhereChange, type PersonField } from '#contract/directory';

/** What refreshes found to be different and nobody here had changed, by row, until it is forgotten. */
export class ChangesElsewhere {
  /** A bit for each field, and one for people who were added. */
  readonly #marks = new Map<number, number>();

  get count(): number {
    return this.#marks.size;
  }

  has(row: number): boolean {
    return this.#marks.has(row);
  }

  added(row: number): void {
    this.#add(row, ADDED);
  }

  changed(row: number, fields: readonly PersonField[]): void {
    let bits = 0;
    for (const field of fields) bits |= bitOf(field);
    if (bits !== 0) this.#add(row, bits);
  }

  /** Answers whether there was anything to forget. */
  forget(row: number): boolean {
    return this.#marks.delete(row);
  }

  /** Rows of the people who were added. */
  rowsAdded(): number[] {
    return Array.from(this.#marks)
      .filter(([, bits]) => (bits & ADDED) !== 0)
      .map(([row]) => row);
  }

  /** Answers whether there was anything to forget. */
  forgetAll(): boolean {
    const any = this.#marks.size > 0;
    this.#marks.clear();
    return any;
  }

  of(row: number): ElsewhereChange | null {
    const bits = this.#marks.get(row);
    if (bits === undefined) return null;
    return {
      added: (bits & ADDED) !== 0,
      fields: PERSON_FIELDS.filter((field) => (bits & bitOf(field)) !== 0),
    };
  }

  #add(row: number, bits: number): void {
    this.#marks.set(row, (this.#marks.get(row) ?? 0) | bits);
  }
}

const ADDED = 1;

function bitOf(field: PersonField): number {
  return 2 << PERSON_FIELDS.indexOf(field);
}
