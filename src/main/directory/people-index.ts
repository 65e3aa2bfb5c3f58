import type { ActiveFilter, DirectoryQuery, Person } from '#contract/directory';
import { fold } from './fold';

interface Entry {
  person: Person;
  /** What is searched: name, profile and id, folded. */
  haystack: string;
}

type View = Pick<DirectoryQuery, 'search' | 'active' | 'sort'>;

const collator = new Intl.Collator(['es', 'en'], { numeric: true, sensitivity: 'base' });

/**
 * People in memory, searchable and sorted. Windows of one list are slices of one result, so the last result is kept
 * until something changes.
 */
export class PeopleIndex {
  #entries = new Map<string, Entry>();
  #activeCount = 0;
  #last: { key: string; people: Person[] } | undefined;

  get total(): number {
    return this.#entries.size;
  }

  get activeCount(): number {
    return this.#activeCount;
  }

  get(id: string): Person | undefined {
    return this.#entries.get(id)?.person;
  }

  /** All people, in no particular order. */
  *people(): Iterable<Person> {
    for (const entry of this.#entries.values()) yield entry.person;
  }

  /** Replaces everything; of several people with one id the last counts. */
  replaceAll(people: readonly Person[]): void {
    this.#entries = new Map(people.map((person) => [person.id, toEntry(person)]));
    this.#activeCount = 0;
    for (const { person } of this.#entries.values()) if (person.active) this.#activeCount += 1;
    this.#last = undefined;
  }

  /** Adds or replaces one person. */
  merge(person: Person): void {
    const before = this.#entries.get(person.id)?.person;
    this.#activeCount += Number(person.active) - Number(before?.active ?? false);
    this.#entries.set(person.id, toEntry(person));
    this.#last = undefined;
  }

  /** The people who match, in order. Do not change the list. */
  find(view: View): readonly Person[] {
    const key = JSON.stringify([view.search, view.active, view.sort.column, view.sort.descending]);
    if (this.#last?.key !== key) this.#last = { key, people: this.#search(view) };
    return this.#last.people;
  }

  #search({ search, active, sort }: View): Person[] {
    const words = fold(search).split(/\s+/).filter(Boolean);
    const found: Person[] = [];
    for (const { person, haystack } of this.#entries.values()) {
      if (fits(person, active) && words.every((word) => haystack.includes(word))) found.push(person);
    }
    const direction = sort.descending ? -1 : 1;
    const byName = (a: Person, b: Person): number =>
      collator.compare(a.userName, b.userName) || compareIds(a, b);
    const compare = {
      userName: byName,
      profileName: (a: Person, b: Person) => collator.compare(a.profileName, b.profileName) || byName(a, b),
      active: (a: Person, b: Person) => Number(b.active) - Number(a.active) || byName(a, b),
    }[sort.column];
    return found.sort((a, b) => direction * compare(a, b));
  }
}

function toEntry(person: Person): Entry {
  return { person, haystack: fold(`${person.userName} ${person.profileName} ${person.id}`) };
}

function fits(person: Person, filter: ActiveFilter): boolean {
  return filter === 'all' || person.active === (filter === 'active');
}

function compareIds(a: Person, b: Person): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
