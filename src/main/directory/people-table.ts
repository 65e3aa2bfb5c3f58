import type { AccessRight, Person, PersonField } from '#contract/directory';
import { fold } from '#contract/fold';
import { Profiles } from './profiles';

const KNOWN = 1;
const ACTIVE = 2;
const IMAGE = 4;
const GONE = 8;

/** What the bits of {@link PeopleTable.states} say of the active flag: its part, that it is on, that it is off. */
export const STATE = KNOWN | ACTIVE;
export const IS_ACTIVE = KNOWN | ACTIVE;
export const IS_INACTIVE = KNOWN;

/** Somebody whose access rights are not part of what their system tells has this number of them. */
const NO_RIGHTS = 0;

/**
 * People in columns: a million people as a million objects would take four times the memory. A person is a row; rows are
 * never given to somebody else, so a row that went stays empty until everything is cleared.
 */
export class PeopleTable {
  readonly profiles = new Profiles();
  readonly ids: string[] = [];
  readonly names: string[] = [];
  /** Names and ids as they are searched. */
  readonly foldedNames: string[] = [];
  readonly foldedIds: string[] = [];
  /** Each row's profile, by its number in `profiles`. */
  profileOf = new Uint32Array(1024);
  #rightsOf = new Uint32Array(1024);
  /** Each row's flags; see {@link STATE}. */
  states = new Uint8Array(1024);
  /** Characters that some id has. */
  readonly #idCharacters = new Uint8Array(65_536);
  readonly #rowOf = new Map<string, number>();
  readonly #rights: (AccessRight[] | undefined)[] = [undefined];
  readonly #rightsNumbers = new Map<string, number>();
  /** How many people there are, and how many of them are active. */
  total = 0;
  activeCount = 0;

  /** Rows that were ever given, gone ones included. */
  get length(): number {
    return this.ids.length;
  }

  /** The row of somebody who is there. */
  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id);
  }

  exists(row: number): boolean {
    return row < this.length && ((this.states[row] as number) & GONE) === 0;
  }

  isActive(row: number): boolean {
    return ((this.states[row] as number) & ACTIVE) !== 0;
  }

  /** True, false, or null where the system has no such flag. */
  active(row: number): boolean | null {
    return ((this.states[row] as number) & KNOWN) === 0 ? null : this.isActive(row);
  }

  person(row: number): Person {
    const profile = this.profileOf[row] as number;
    const rights = this.#rights[this.#rightsOf[row] as number];
    return {
      id: this.ids[row] as string,
      userName: this.names[row] as string,
      profileId: this.profiles.ids[profile] as string,
      profileName: this.profiles.names[profile] as string,
      active: this.active(row),
      hasImage: ((this.states[row] as number) & IMAGE) !== 0,
      ...(rights && { accessRights: rights }),
    };
  }

  /** Adds somebody who is not there; answers their row. */
  add(person: Person): number {
    const row = this.ids.length;
    if (row === this.states.length) this.#grow();
    this.ids.push(person.id);
    const folded = fold(person.id);
    this.foldedIds.push(folded);
    for (let at = 0; at < folded.length; at += 1) this.#idCharacters[folded.charCodeAt(at)] = 1;
    this.names.push('');
    this.foldedNames.push('');
    this.states[row] = GONE;
    this.#rowOf.set(person.id, row);
    this.total += 1;
    this.set(row, person);
    return row;
  }

  /** Takes over what is now known of the person of a row. */
  set(row: number, person: Person): void {
    const wasActive = this.exists(row) && this.isActive(row);
    if (this.names[row] !== person.userName) {
      this.names[row] = person.userName;
      this.foldedNames[row] = fold(person.userName);
    }
    this.profileOf[row] = this.profiles.numberOf(person.profileId, person.profileName);
    this.#rightsOf[row] = this.#numberOfRights(person.accessRights);
    this.states[row] =
      (person.active === null ? 0 : KNOWN) | (person.active ? ACTIVE : 0) | (person.hasImage ? IMAGE : 0);
    this.activeCount += Number(person.active === true) - Number(wasActive);
  }

  /** They are gone. */
  remove(row: number): void {
    this.#rowOf.delete(this.ids[row] as string);
    this.total -= 1;
    this.activeCount -= Number(this.isActive(row));
    this.states[row] = GONE;
  }

  /** In what a person differs from what their row says; a profile that is called otherwise is another one here. */
  differences(row: number, person: Person): PersonField[] {
    const fields: PersonField[] = [];
    const profile = this.profileOf[row] as number;
    const flags = this.states[row] as number;
    if (this.names[row] !== person.userName) fields.push('userName');
    if (
      this.profiles.ids[profile] !== person.profileId ||
      this.profiles.names[profile] !== person.profileName
    )
      fields.push('profileId');
    if (this.active(row) !== person.active) fields.push('active');
    if (!this.#sameRights(row, person.accessRights)) fields.push('accessRights');
    if (((flags & IMAGE) !== 0) !== person.hasImage) fields.push('hasImage');
    return fields;
  }

  /** False where no id can have such a word: then nobody's id needs to be looked at. */
  idsMayHave(word: string): boolean {
    for (let at = 0; at < word.length; at += 1)
      if (this.#idCharacters[word.charCodeAt(at)] === 0) return false;
    return true;
  }

  /** All rows of people who are there, in the order in which they came. */
  living(): Uint32Array {
    const rows = new Uint32Array(this.total);
    let at = 0;
    for (let row = 0; row < this.length; row += 1) {
      if (((this.states[row] as number) & GONE) !== 0) continue;
      rows[at] = row;
      at += 1;
    }
    return rows;
  }

  #sameRights(row: number, rights: AccessRight[] | undefined): boolean {
    const known = this.#rightsOf[row] as number;
    return rights === undefined ? known === NO_RIGHTS : known === this.#numberOfRights(rights);
  }

  #numberOfRights(rights: AccessRight[] | undefined): number {
    if (rights === undefined) return NO_RIGHTS;
    const key = JSON.stringify(rights.map(({ area, level }) => [area, level]));
    let number = this.#rightsNumbers.get(key);
    if (number === undefined) {
      number = this.#rights.push(rights) - 1;
      this.#rightsNumbers.set(key, number);
    }
    return number;
  }

  #grow(): void {
    const larger = this.states.length * 2;
    this.states = grown(this.states, new Uint8Array(larger));
    this.profileOf = grown(this.profileOf, new Uint32Array(larger));
    this.#rightsOf = grown(this.#rightsOf, new Uint32Array(larger));
  }
}

function grown<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
