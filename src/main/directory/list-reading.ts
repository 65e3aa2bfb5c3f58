import type { Person, PersonField } from '#contract/directory';
import type { PeopleList } from './people-list';

/**
 * One reading of the whole list into a list of people. The first one fills it as people come. Every later one is only
 * compared as it comes, and merged in one step when it is whole; until then the list stays as it is.
 */
export class ListReading {
  readonly #list: PeopleList;
  readonly first: boolean;
  /** People who came. */
  people = 0;
  /** Whom this reading may not judge: what was learnt of them since it began is newer. */
  readonly #newer = new Set<string>();
  /** For each row that was there at the beginning, whether it came again. */
  readonly #seen: Uint8Array;
  readonly #different = new Map<string, Person>();
  /** Created here before it began: it finds them if they are there. */
  readonly #madeHere: readonly string[];

  constructor(list: PeopleList, first: boolean) {
    this.#list = list;
    this.first = first;
    this.#seen = new Uint8Array(first ? 0 : list.table.length);
    this.#madeHere = list.madeHere.known();
    if (!first) return;
    list.clear();
    list.inOrderOfArrival = true;
  }

  /** The next people. Of several with one id the last counts. */
  take(people: readonly Person[]): void {
    for (const person of people) {
      if (this.first) this.#fill(person);
      else this.#compare(person);
    }
    this.people = this.first ? this.#list.table.total : this.people + people.length;
  }

  /** Somebody was changed or removed here meanwhile. */
  learnt(id: string): void {
    this.#newer.add(id);
  }

  /**
   * All have come. `pending`: the states that switches under way are asking for; to find those is no news.
   * Marks what changed elsewhere.
   */
  finish(pending: ReadonlyMap<string, boolean>): void {
    if (this.first) {
      this.#list.inOrderOfArrival = false;
      this.#list.version += 1;
      return;
    }
    this.#removeUnseen();
    for (const person of this.#different.values()) {
      if (!this.#newer.has(person.id)) this.#merge(person, pending.get(person.id));
    }
    this.#list.madeHere.forget(this.#madeHere);
  }

  /** It came to nothing. */
  abandon(): void {
    if (!this.first) return;
    this.#list.clear();
    this.#list.inOrderOfArrival = false;
  }

  #fill(person: Person): void {
    if (!this.#newer.has(person.id)) this.#list.put(person);
  }

  #compare(person: Person): void {
    const { table } = this.#list;
    const row = table.rowOf(person.id);
    if (row !== undefined && row < this.#seen.length) this.#seen[row] = 1;
    if (row === undefined || table.differences(row, person).length > 0)
      this.#different.set(person.id, person);
    else this.#different.delete(person.id);
  }

  #removeUnseen(): void {
    const { table } = this.#list;
    for (const row of table.living()) {
      const id = table.ids[row];
      if (id !== undefined && this.#seen[row] !== 1 && !this.#newer.has(id)) this.#list.remove(id);
    }
  }

  #merge(person: Person, wanted: boolean | undefined): void {
    const { row, added, fields } = this.#list.put(person);
    const { changes, madeHere } = this.#list;
    if (!added) {
      const news = fields.filter((field) => isNews(field, person, wanted));
      changes.changed(row, news);
    } else if (!madeHere.has(person.userName)) changes.added(row);
  }
}

function isNews(field: PersonField, person: Person, wanted: boolean | undefined): boolean {
  return field !== 'active' || wanted === undefined || person.active !== wanted;
}
