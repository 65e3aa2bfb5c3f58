import type { DirectoryFilter, ResolvedPeople, PeopleScope, Sort } from '#contract/directory';
import { BY_NAME, EVERYBODY } from '#contract/everybody';
import type { PeopleListing } from '../dialects/dialect';
import { Failure } from '../failure/failure';
import { ArrayScanner } from './array-scanner';
import { ListReading } from './list-reading';
import { PeopleList } from './people-list';
import type { Answer, Given, Question, QuestionName, Reply } from './people-questions';
import { countProfiles } from './profile-counts';
import { resolvePeople } from './resolving';

type Handlers = { [Q in QuestionName]: (given: Given<Q>) => Answer<Q> };

interface Reading {
  scanner: ArrayScanner;
  into: ListReading;
}

/** Answers questions about the people of one connection; all that the thread does. */
export class PeopleDesk implements Handlers {
  readonly #listing: PeopleListing;
  readonly #list = new PeopleList();
  #reading: Reading | undefined;
  readonly #collections = new Map<number, Uint32Array>();
  #lastCollection = 0;

  constructor(listing: PeopleListing) {
    this.#listing = listing;
  }

  /** Grows with every change. */
  get version(): number {
    return this.#list.version;
  }

  begin({ first }: Given<'begin'>): null {
    this.abandon();
    const into = new ListReading(this.#list, first);
    const listing = this.#listing;
    const scanner = new ArrayScanner(listing.at, (elements) =>
      into.take(elements.map((element) => listing.toPerson(element))),
    );
    this.#reading = { scanner, into };
    return null;
  }

  chunk({ bytes }: Given<'chunk'>): Answer<'chunk'> {
    const { scanner, into } = this.#underWay();
    scanner.write(bytes);
    return { people: into.people };
  }

  finish({ pending }: Given<'finish'>): Answer<'finish'> {
    const { scanner, into } = this.#underWay();
    try {
      scanner.end();
    } catch (error) {
      const instead = scanner.instead();
      this.abandon();
      if (instead === undefined) throw error;
      return { instead };
    }
    into.finish(new Map(pending));
    this.#reading = undefined;
    // Sorted now rather than when somebody waits for it.
    this.#list.find(EVERYBODY, BY_NAME);
    return null;
  }

  abandon(): null {
    this.#reading?.into.abandon();
    this.#reading = undefined;
    return null;
  }

  window({ question, administrators, offset, limit }: Given<'window'>): Answer<'window'> {
    const list = this.#list;
    list.knowAdministrators(administrators);
    const found = list.find(question, question.sort);
    return {
      rows: Array.from(found.subarray(offset, offset + limit), (row) => list.row(row)),
      matching: found.length,
      total: list.table.total,
      active: list.table.activeCount,
      changedElsewhere: list.changes.count,
    };
  }

  stretch({ question, administrators, from, to, most }: Given<'stretch'>): string[] {
    this.#list.knowAdministrators(administrators);
    const found = this.#list.find(question, question.sort);
    const rows = found.subarray(from, Math.min(to + 1, from + most));
    return Array.from(rows, (row) => this.#list.table.ids[row] as string);
  }

  position({ question, administrators, personId }: Given<'position'>): number | null {
    this.#list.knowAdministrators(administrators);
    const row = this.#list.table.rowOf(personId);
    if (row === undefined) return null;
    const place = this.#list.find(question, question.sort).indexOf(row);
    return place < 0 ? null : place;
  }

  resolve({ words }: Given<'resolve'>): ResolvedPeople {
    return resolvePeople(this.#list.table, words);
  }

  profileCounts(): Answer<'profileCounts'> {
    return countProfiles(this.#list.table);
  }

  collect({ scope, sort, administrators }: Given<'collect'>): Answer<'collect'> {
    this.#list.knowAdministrators(administrators);
    const rows = collectRows(this.#list, scope, sort);
    this.#lastCollection += 1;
    this.#collections.set(this.#lastCollection, rows);
    return { collection: this.#lastCollection, people: rows.length };
  }

  take({ collection, from, to }: Given<'take'>): Answer<'take'> {
    const { table } = this.#list;
    const rows = this.#collections.get(collection)?.subarray(from, to) ?? new Uint32Array();
    return Array.from(
      rows.filter((row) => table.exists(row)),
      (row) => table.person(row),
    );
  }

  discard({ collection }: Given<'discard'>): null {
    this.#collections.delete(collection);
    return null;
  }

  known({ personId }: Given<'known'>): Answer<'known'> {
    const row = this.#list.table.rowOf(personId);
    return row === undefined ? null : this.#list.table.person(row);
  }

  activeWith({ profileIds }: Given<'activeWith'>): string[] {
    const wanted: DirectoryFilter = { ...EVERYBODY, active: 'active', profileIds: [...profileIds] };
    if (profileIds.length === 0) return [];
    return Array.from(this.#list.find(wanted, BY_NAME), (row) => this.#list.table.ids[row] as string);
  }

  merge({ people, elsewhere }: Given<'merge'>): null {
    const { changes } = this.#list;
    for (const person of people) {
      this.#reading?.into.learnt(person.id);
      const { row, added, fields } = this.#list.put(person);
      if (elsewhere && added) changes.added(row);
      else if (elsewhere) changes.changed(row, fields);
      else if (added || fields.length > 0) changes.forget(row);
    }
    return null;
  }

  remove({ personIds }: Given<'remove'>): null {
    for (const id of personIds) {
      this.#reading?.into.learnt(id);
      this.#list.remove(id);
    }
    return null;
  }

  madeHere({ userNames }: Given<'madeHere'>): null {
    const { changes, madeHere, table } = this.#list;
    madeHere.add(userNames);
    // A reading may have found them before their creation was reported here.
    for (const row of changes.rowsAdded()) {
      if (madeHere.has(table.names[row] as string) && changes.forget(row)) this.#list.version += 1;
    }
    return null;
  }

  forgetMarks(): null {
    if (this.#list.changes.forgetAll()) this.#list.version += 1;
    return null;
  }

  #underWay(): Reading {
    if (!this.#reading) throw new Failure('cancelled');
    return this.#reading;
  }
}

/** Answers one question of main; a defect is answered as well, because somebody waits. */
export function answerQuestion<Q extends QuestionName>(
  desk: PeopleDesk,
  { id, name, given }: Question<Q>,
): Reply {
  const handlers: Handlers = desk;
  try {
    const value = handlers[name](given);
    return { id, version: desk.version, value };
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('internal');
    return { id, version: desk.version, error: failure.error };
  }
}

/** Rows of those in scope, in order, each once; ids that nobody has are left out. */
export function collectRows(list: PeopleList, scope: PeopleScope, sort: Sort): Uint32Array {
  const isNamed = scope.kind === 'named';
  const named = new Uint8Array(list.table.length);
  for (const id of isNamed ? scope.personIds : scope.except) {
    const row = list.table.rowOf(id);
    if (row !== undefined) named[row] = 1;
  }
  const wanted = Number(isNamed);
  return list.find(isNamed ? EVERYBODY : scope.filter, sort).filter((row) => named[row] === wanted);
}
