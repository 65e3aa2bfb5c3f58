import type { DirectoryFilter, Person, PersonField, PersonRow, Sort } from '#contract/directory';
import {
  administratorProfiles,
  NOTHING_KNOWN,
  UNKNOWN,
  YES,
  type KnownAdministrators,
  profileRanks,
} from './profiles';
import { ChangesElsewhere } from './changes-elsewhere';
import { compareNames, writeIdKey, writeNameKey } from './collation';
import { groupRows } from './sort-rows';
import { MadeHere } from './made-here';
import { IS_ACTIVE, IS_INACTIVE, PeopleTable, STATE } from './people-table';
import { RowOrder } from './row-order';
import { TextSearch } from './text-search';

/** A row without what only main knows: what is under way, and who is looking. */
export type KnownRow = Person & Pick<PersonRow, 'administrator' | 'changedElsewhere'>;

/** So many results are kept: the windows of a list are slices of one. */
const KEPT = 6;

/** People in memory: found, sorted, counted and changed. Everything that changes them makes `version` grow. */
export class PeopleList {
  readonly changes = new ChangesElsewhere();
  readonly madeHere = new MadeHere();
  version = 0;
  /** While the list is being read for the first time, rows stay where they came. */
  inOrderOfArrival = false;
  #table = new PeopleTable();
  #search = new TextSearch(this.#table);
  #known = NOTHING_KNOWN;
  #administrators: Uint8Array = new Uint8Array(0);
  #results: { key: string; version: number; rows: Uint32Array }[] = [];
  #byName = this.#orderByName();
  #byId = this.#orderById();

  /** The people themselves. Only this list may change them. */
  get table(): Readonly<PeopleTable> {
    return this.#table;
  }

  /** Sets which profiles make an administrator. */
  knowAdministrators(known: KnownAdministrators): void {
    if (JSON.stringify(known) !== JSON.stringify(this.#known)) this.#results = [];
    this.#known = known;
    this.#administrators = administratorProfiles(this.#table.profiles, known);
  }

  /** Rows of the people who match, in order. Do not change them. */
  find(filter: DirectoryFilter, sort: Sort): Uint32Array {
    const key = JSON.stringify([filter, sort]);
    let result = this.#results.find((kept) => kept.key === key && kept.version === this.version);
    if (!result) {
      const rows = this.#ordered(this.#matching(filter, sort), sort);
      result = { key, version: this.version, rows };
    }
    const others = this.#results.filter((kept) => kept.key !== key && kept.version === this.version);
    this.#results = [...others, result].slice(-KEPT);
    return result.rows;
  }

  row(row: number): KnownRow {
    return {
      ...this.#table.person(row),
      administrator: this.isAdministrator(row),
      changedElsewhere: this.changes.of(row),
    };
  }

  /** Null where nobody can say. */
  isAdministrator(row: number): boolean | null {
    const known = this.#administrators[this.#table.profileOf[row] as number] ?? UNKNOWN;
    return known === UNKNOWN ? null : known === YES;
  }

  /** Adds somebody, or takes over what is now known of them; answers their row and in what they differ from before. */
  put(person: Person): { row: number; added: boolean; fields: PersonField[] } {
    const known = this.#table.rowOf(person.id);
    if (known === undefined) {
      const row = this.#table.add(person);
      this.#touched(row, true);
      return { row, added: true, fields: [] };
    }
    const fields = this.#table.differences(known, person);
    if (fields.length > 0) {
      this.#table.set(known, person);
      this.#touched(known, fields.includes('userName'));
      if (fields.includes('userName') || fields.includes('profileId')) this.#search.touch(known);
    }
    return { row: known, added: false, fields };
  }

  /** They are gone; answers whether they were there. */
  remove(id: string): boolean {
    const row = this.#table.rowOf(id);
    if (row === undefined) return false;
    this.#table.remove(row);
    this.changes.forget(row);
    this.#touched(row, true);
    return true;
  }

  /** Forgets everyone. */
  clear(): void {
    this.#table = new PeopleTable();
    this.#search = new TextSearch(this.#table);
    this.#byName = this.#orderByName();
    this.#byId = this.#orderById();
    this.#results = [];
    this.changes.forgetAll();
    this.madeHere.forgetAll();
    this.version += 1;
  }

  #touched(row: number, moved: boolean): void {
    this.version += 1;
    if (!moved) return;
    this.#byName.touch(row);
    this.#byId.touch(row);
  }

  /** Who matches, by id if that is what is sorted by, otherwise by name. */
  #matching(filter: DirectoryFilter, sort: Sort): Uint32Array {
    const table = this.#table;
    const rows = this.#allRows(sort);
    const hits = this.#search.find(filter.search);
    const profiles = this.#wantedProfiles(filter);
    const { states, profileOf } = table;
    const state = filter.active === 'active' ? IS_ACTIVE : IS_INACTIVE;
    const anyState = filter.active === 'all';
    const { changedElsewhere } = filter;
    if (!hits && !profiles && anyState && !changedElsewhere) return rows;
    const found = new Uint32Array(rows.length);
    let count = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number;
      if (hits && hits[row] === 0) continue;
      if (!anyState && ((states[row] as number) & STATE) !== state) continue;
      if (profiles && profiles[profileOf[row] as number] === 0) continue;
      if (changedElsewhere && !this.changes.has(row)) continue;
      found[count] = row;
      count += 1;
    }
    return found.slice(0, count);
  }

  #allRows({ column }: Sort): Uint32Array {
    if (this.inOrderOfArrival) return this.#table.living();
    const order = column === 'id' ? this.#byId : this.#byName;
    return order.rows((row) => this.#table.exists(row));
  }

  /** For each profile, whether people who have it are wanted; undefined where all are. */
  #wantedProfiles({ profileIds, administrator }: DirectoryFilter): Uint8Array | undefined {
    if (profileIds.length === 0 && administrator === 'all') return undefined;
    const wanted = new Set(profileIds);
    return Uint8Array.from(this.#table.profiles.ids, (id, number) => {
      const known = this.#administrators[number];
      const fits =
        administrator === 'all' || (known !== UNKNOWN && (known === YES) === (administrator === 'yes'));
      return Number(fits && (wanted.size === 0 || wanted.has(id)));
    });
  }

  #ordered(rows: Uint32Array, { column, descending }: Sort): Uint32Array {
    if (this.inOrderOfArrival) return rows;
    const grouped = this.#grouped(rows, column);
    return descending ? grouped.slice().reverse() : grouped;
  }

  #grouped(rows: Uint32Array, column: Sort['column']): Uint32Array {
    const table = this.#table;
    if (column === 'active') return groupRows(rows, (row) => (table.isActive(row) ? 0 : 1));
    if (column === 'administrator') return groupRows(rows, (row) => (this.isAdministrator(row) ? 0 : 1));
    if (column !== 'profileName') return rows;
    const ranks = profileRanks(table.profiles);
    return groupRows(rows, (row) => ranks[table.profileOf[row] as number] as number);
  }

  #orderByName(): RowOrder {
    const table = this.#table;
    const keys = {
      write: (writer: Parameters<typeof writeNameKey>[0], row: number) =>
        writeNameKey(writer, table.names[row] as string, table.ids[row] as string),
      tie: (one: number, other: number) =>
        compareNames(table.names[one] as string, table.names[other] as string) ||
        compareTexts(table.ids[one] as string, table.ids[other] as string),
    };
    return new RowOrder(keys, () => table.living());
  }

  #orderById(): RowOrder {
    const table = this.#table;
    const keys = {
      write: (writer: Parameters<typeof writeIdKey>[0], row: number) =>
        writeIdKey(writer, table.ids[row] as string),
      tie: (one: number, other: number) => compareTexts(table.ids[one] as string, table.ids[other] as string),
    };
    return new RowOrder(keys, () => table.living());
  }
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
