import type { JournalEntry, JournalFilter, JournalQuery, JournalWindow } from '#contract/journal';
import type { Records } from './records/records';
import { capped, searchable, type JournalContext, type NewEntry } from './audit-entry';
import { JournalSearch } from './audit-search';

export type { JournalContext, NewEntry } from './audit-entry';

/** Listeners are told of new entries at most so often, ms. */
const TELL_EVERY_MS = 250;

/** What the journal tells. */
export interface JournalEvents {
  /** Entries were added: how many there are now. */
  changed(total: number): void;
  now(): number;
}

/** Who changed what: kept in the records, only ever added to. */
export class Journal {
  readonly #records: Records;
  readonly #events: JournalEvents;
  readonly #search: JournalSearch;
  readonly #places = new Map<string, number>();
  #telling: NodeJS.Timeout | undefined;

  constructor(records: Records, events: JournalEvents) {
    this.#records = records;
    this.#events = events;
    this.#search = new JournalSearch(records);
    records.whenOpened(() => {
      this.#places.clear();
      this.#search.forget();
    });
  }

  /**
   * To be awaited before a write is sent: one whose record cannot be kept is not sent.
   * @throws {Failure} `file-not-written`
   */
  ready(): Promise<void> {
    return this.#records.ready();
  }

  /** Adds an entry, of this moment. @throws {Failure} `file-not-written` */
  async add(context: JournalContext, entry: NewEntry): Promise<void> {
    await this.ready();
    this.insert(context, entry, this.#events.now());
  }

  /**
   * Adds an entry as part of a transaction of the records, of the moment `at` (ms since the epoch). Only after `ready()`.
   * @throws {Failure} `file-not-written`
   */
  insert(context: JournalContext, entry: NewEntry, at: number): void {
    const kept = capped(entry);
    const { operationId, undo, action, subject, changes, result, error } = kept;
    this.#records.transaction(() => {
      this.#records.run(
        `insert into journal (at, place, operation, undo, action, subject_kind, subject_id, subject_name, changes,
          result, error, folded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        at,
        this.#placeOf(context),
        operationId,
        Number(undo),
        action,
        subject.kind,
        subject.id,
        subject.name,
        JSON.stringify(changes),
        result,
        error,
        searchable(kept, context.actor.userName),
      );
    });
    this.#tell();
  }

  /** A window of entries, the newest first. */
  async window(query: JournalQuery): Promise<JournalWindow> {
    await this.ready();
    return this.#search.window(query);
  }

  /** All entries that a filter finds and that are there now, the newest first. */
  async *entries(filter: JournalFilter): AsyncIterable<JournalEntry> {
    await this.ready();
    yield* this.#search.entries(filter);
  }

  #placeOf({ connectionId, connectionName, address, actor }: JournalContext): number {
    const values = [connectionId, connectionName, address, actor.personId, actor.userName];
    const key = JSON.stringify(values);
    let place = this.#places.get(key);
    if (place === undefined) {
      const columns = 'connection_id, connection_name, address, actor_id, actor_name';
      this.#records.run(
        `insert or ignore into journal_places (${columns}) values (?, ?, ?, ?, ?)`,
        ...values,
      );
      const [found] = this.#records.all<{ id: number }>(
        `select id from journal_places where (${columns}) = (?, ?, ?, ?, ?)`,
        ...values,
      );
      if (!found) throw new Error('The place of a journal entry was not kept.');
      place = found.id;
      // Only once it is certain: a transaction that fails takes it back.
      this.#records.committed(() => this.#places.set(key, found.id));
    }
    return place;
  }

  #tell(): void {
    if (this.#telling) return;
    this.#telling = setTimeout(() => {
      this.#telling = undefined;
      // Closed meanwhile, or set aside: nobody is there who would count.
      if (this.#records.open) this.#events.changed(this.#search.total());
    }, TELL_EVERY_MS).unref();
  }
}
