import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JournalEntry, JournalFilter, JournalQuery, JournalWindow } from '#contract/journal';
import { fold } from '#contract/fold';
import type { Records, Value } from './records/records';

/** The shortest word that the search index knows, characters; shorter ones are looked for entry by entry. */
const INDEXED_WORD = 3;
/** Entries counted between two turns of the event loop, and entries handed out at a time. */
const COUNT_STRIDE = 50_000;
/** Entries of which it is worth knowing that there are more. */
const MANY = 5000;
const PAGE = 1000;

interface Wanted {
  /** The tables to look in for whole entries, and for counting them alone. */
  from: string;
  countFrom: string;
  /** An entry's id in them. */
  id: string;
  /** Conditions, and their values. */
  where: string;
  values: Value[];
  /** The same without the search index, where words are searched for. */
  byReading?: { where: string; values: Value[] };
}

interface Found {
  id: number;
  at: number;
  connection_id: string;
  connection_name: string;
  address: string;
  actor_id: string;
  actor_name: string;
  operation: string | null;
  undo: number;
  action: JournalEntry['action'];
  subject_kind: JournalEntry['subject']['kind'];
  subject_id: string;
  subject_name: string;
  changes: string;
  result: JournalEntry['result'];
  error: JournalEntry['error'];
}

/** The place, so that SQLite does not look for it by an index: it would have to put all that it finds in order. */
const UNORDERED = '+j.place';

/** The condition that every entry fulfils. */
const ANYTHING = '1';

const COLUMNS = `j.id, j.at, p.connection_id, p.connection_name, p.address, p.actor_id, p.actor_name, j.operation, j.undo,
  j.action, j.subject_kind, j.subject_id, j.subject_name, j.changes, j.result, j.error`;

/**
 * Finds entries. Entries never change, so how many of them fit a filter up to one of them is counted once, in strides, so
 * that half a million entries hold nobody up; afterwards only newer ones are counted.
 */
export class JournalSearch {
  readonly #records: Records;
  #counted: { key: string; upTo: number; matching: number } | undefined;
  #total: { upTo: number; entries: number } | undefined;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Another file: what was counted counts no more. */
  forget(): void {
    this.#counted = undefined;
    this.#total = undefined;
  }

  /** A window of entries, the newest first. */
  async window({ offset, limit, ...filter }: JournalQuery): Promise<JournalWindow> {
    const wanted = wish(filter);
    const entries = this.#page(wanted, [], offset, limit);
    return { entries, matching: await this.#count(filter, wanted), total: this.total() };
  }

  /** All entries that a filter finds and that are there now, the newest first. */
  async *entries(filter: JournalFilter): AsyncIterable<JournalEntry> {
    const wanted = wish(filter);
    let before = this.#last() + 1;
    for (;;) {
      const page = this.#page(
        { ...wanted, where: `${wanted.where} and ${wanted.id} < ?` },
        [before],
        0,
        PAGE,
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      before = last.id;
      await nextTurn();
    }
  }

  /** How many entries there are. */
  total(): number {
    const upTo = this.#last();
    const known = this.#total ?? { upTo: 0, entries: 0 };
    const [newer] = this.#records.all<{ entries: number }>(
      'select count(*) as entries from journal where id > ?',
      known.upTo,
    );
    const entries = known.entries + (newer?.entries ?? 0);
    this.#total = { upTo, entries };
    return entries;
  }

  #page(wanted: Wanted, more: Value[], offset: number, limit: number): JournalEntry[] {
    return this.#records
      .all<Found>(
        `select ${COLUMNS} from ${wanted.from} join journal_places p on p.id = j.place where ${wanted.where}
          order by ${wanted.id} desc limit ? offset ?`,
        ...wanted.values,
        ...more,
        limit,
        offset,
      )
      .map(toEntry);
  }

  async #count(filter: JournalFilter, wanted: Wanted): Promise<number> {
    if (wanted.where === ANYTHING) return this.total();
    const key = JSON.stringify(filter);
    const upTo = this.#last();
    const { matching, upTo: from } = this.#counted?.key === key ? this.#counted : { matching: 0, upTo: 0 };
    const newer = await this.#countBetween(wanted, from, upTo);
    this.#counted = { key, upTo, matching: matching + newer };
    return matching + newer;
  }

  async #countBetween(wanted: Wanted, from: number, upTo: number): Promise<number> {
    const { countFrom, id, values, byReading } = wanted;
    // Read from end to end, an index is much shorter than the entries themselves.
    const where = wanted.where.replace(UNORDERED, 'j.place');
    const bound = from > 0 ? ` and ${id} > ${from}` : '';
    if (!byReading)
      return this.#number(`select count(*) as n from ${countFrom} where ${where}${bound}`, values);
    if (countFrom !== 'journal j') {
      const few = `select 1 from ${countFrom} where ${where}${bound} limit ${MANY}`;
      const found = this.#number(`select count(*) as n from (${few})`, values);
      if (found < MANY) return found;
    }
    // What is nearly everywhere is counted faster by reading everything than by what the search index knows of it.
    let matching = 0;
    for (let at = from; at < upTo; at += COUNT_STRIDE) {
      if (at > from) await nextTurn();
      matching += this.#number(
        `select count(*) as n from journal j where ${byReading.where} and j.id > ? and j.id <= ?`,
        [...byReading.values, at, Math.min(at + COUNT_STRIDE, upTo)],
      );
    }
    return matching;
  }

  #number(sql: string, values: Value[]): number {
    const [found] = this.#records.all<{ n: number }>(sql, ...values);
    return found?.n ?? 0;
  }

  #last(): number {
    const [found] = this.#records.all<{ id: number | null }>('select max(id) as id from journal');
    return found?.id ?? 0;
  }
}

/** A filter in SQL. What is searched for comes in as values only. */
function wish(filter: JournalFilter): Wanted {
  const words = fold(filter.search).replaceAll('\0', '').split(/\s+/).filter(Boolean);
  const rest = conditionsOf(filter);
  const byReading = and(rest, ...words.map(contains));
  const plain = { from: 'journal j', countFrom: 'journal j', id: 'j.id', ...byReading };
  if (words.length === 0) return plain;
  const indexed = words.filter((word) => Array.from(word).length >= INDEXED_WORD);
  if (indexed.length === 0) return { ...plain, byReading };
  const short = words.filter((word) => !indexed.includes(word));
  const match = {
    where: 'journal_search match ?',
    values: [indexed.map((word) => `"${word.replaceAll('"', '""')}"`).join(' and ')],
  };
  const found = and(match, rest, ...short.map(contains));
  const from = 'journal_search s cross join journal j on j.id = s.rowid';
  const countFrom = found.where.includes('j.') ? from : 'journal_search s';
  return { from, countFrom, id: 's.rowid', ...found, byReading };
}

interface Condition {
  where: string;
  values: Value[];
}

function contains(word: string): Condition {
  return { where: 'instr(j.folded, ?) > 0', values: [word] };
}

function and(...conditions: Condition[]): Condition {
  return {
    where: conditions.map(({ where }) => where).join(' and '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Everything but what is searched for. */
function conditionsOf(filter: JournalFilter): Condition {
  const conditions: Condition[] = [];
  const add = (where: string, ...values: Value[]): void => void conditions.push({ where, values });
  const oneOf = (column: string, wanted: readonly string[]): void => {
    if (wanted.length > 0) add(`${column} in (${wanted.map(() => '?').join(', ')})`, ...wanted);
  };
  if (filter.connectionId !== null) {
    add(`${UNORDERED} in (select id from journal_places where connection_id = ?)`, filter.connectionId);
  }
  oneOf('j.action', filter.actions);
  oneOf('j.result', filter.results);
  if (filter.subjectId !== null) add('j.subject_id = ?', filter.subjectId);
  if (filter.operationId !== null) add('j.operation = ?', filter.operationId);
  if (filter.from !== null) add('j.at >= ?', filter.from);
  if (filter.to !== null) add('j.at < ?', filter.to);
  return and({ where: ANYTHING, values: [] }, ...conditions);
}

function toEntry(found: Found): JournalEntry {
  return {
    id: found.id,
    at: found.at,
    connectionId: found.connection_id,
    connectionName: found.connection_name,
    address: found.address,
    actor: { personId: found.actor_id, userName: found.actor_name },
    operationId: found.operation,
    undo: found.undo !== 0,
    action: found.action,
    subject: { kind: found.subject_kind, id: found.subject_id, name: found.subject_name },
    changes: JSON.parse(found.changes) as JournalEntry['changes'],
    result: found.result,
    error: found.error,
  };
}
