import type { OperationRow, Outcome } from '#contract/bulk';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { fold } from '#contract/fold';
import type { Records, Value } from '../../audit/records/records';
import type { NewTask, Task, TaskEnd } from './task';

/** What was found instead, for a conflict. */
type FoundInstead = Pick<Person, 'userName' | 'active' | 'profileId' | 'profileName'>;

interface Found {
  position: number;
  person_id: string;
  user_name: string;
  profile_id: string;
  profile_name: string;
  was_active: number | null;
  active: number;
  outcome: Outcome;
  sent: number;
  error: string | null;
  found: string | null;
  at: number | null;
}

/** Which rows are wanted. */
export interface RowsQuery {
  /** Empty: all. */
  outcomes: readonly Outcome[];
  search: string;
  offset: number;
  limit: number;
}

/** How people can be retried: those with one of these outcomes, and among them only these people. */
export interface Again {
  outcomes: readonly Outcome[];
  personIds?: readonly string[] | undefined;
}

const COLUMNS = `position, person_id, user_name, profile_id, profile_name, was_active, active, outcome, sent, error, found,
  at`;

/** Names in one statement at most: SQLite allows so many values. */
const NAMED_AT_ONCE = 500;

/** The rows of operations in the records. Only after they are ready. @throws {Failure} `file-not-written`, each of them */
export class RowsTable {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Adds rows that wait, from a position on. */
  add(operation: number, from: number, tasks: readonly NewTask[]): void {
    let position = from;
    for (const { personId, userName, profileId, profileName, was, active } of tasks) {
      this.#records.run(
        `insert into operation_rows (operation, position, person_id, user_name, folded, profile_id, profile_name,
          was_active, active, outcome) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
        operation,
        position,
        personId,
        userName,
        fold(`${userName} ${personId} ${profileName}`),
        profileId,
        profileName,
        was === null ? null : Number(was),
        Number(active),
      );
      position += 1;
    }
  }

  /** Rows with an outcome after a position, in order. */
  page(operation: number, outcome: Outcome, after: number, limit: number): Task[] {
    return this.#records
      .all<Found>(
        `select ${COLUMNS} from operation_rows where operation = ? and outcome = ? and position > ?
          order by position limit ?`,
        operation,
        outcome,
        after,
        limit,
      )
      .map(toTask);
  }

  /** Its request is about to go out. */
  mark(operation: number, position: number): void {
    this.#records.run(
      `update operation_rows set outcome = 'sending', sent = 1 where operation = ? and position = ?`,
      operation,
      position,
    );
  }

  /** It waits for another turn; nothing was written. */
  putBack(operation: number, position: number): void {
    this.#records.run(
      `update operation_rows set outcome = 'waiting', sent = 0 where operation = ? and position = ?`,
      operation,
      position,
    );
  }

  /** It came to its end, `at` ms since the epoch. */
  end(operation: number, position: number, { outcome, error, person }: TaskEnd, at: number): void {
    const found: FoundInstead | null =
      outcome === 'conflict' && person
        ? {
            userName: person.userName,
            active: person.active,
            profileId: person.profileId,
            profileName: person.profileName,
          }
        : null;
    this.#records.run(
      `update operation_rows set outcome = ?, sent = ?, error = ?, found = ?, at = ?
        where operation = ? and position = ?`,
      outcome,
      Number(outcome === 'unknown'),
      error && JSON.stringify(error),
      found && JSON.stringify(found),
      at,
      operation,
      position,
    );
  }

  /** What still waits will not be sent. */
  cancelWaiting(operation: number, at: number): void {
    this.#records.run(
      `update operation_rows set outcome = 'cancelled', at = ? where operation = ? and outcome = 'waiting'`,
      at,
      operation,
    );
  }

  /** Has ended rows wait again. What was found instead at a conflict is from now on what was seen. */
  again(operation: number, { outcomes, personIds }: Again): void {
    for (const named of personIds === undefined ? [undefined] : inParts(personIds)) {
      const { sql, values } = condition(operation, outcomes);
      const among = named === undefined ? '' : ` and person_id in (${places(named.length)})`;
      this.#records.run(
        `update operation_rows set
          user_name = coalesce(found ->> 'userName', user_name),
          profile_id = coalesce(found ->> 'profileId', profile_id),
          profile_name = coalesce(found ->> 'profileName', profile_name),
          was_active = coalesce(found ->> 'active', was_active),
          outcome = 'waiting', error = null, found = null, at = null
          where ${sql}${among}`,
        ...values,
        ...(named ?? []),
      );
    }
  }

  /** A window of rows in the operation's order, and how many there are. */
  window(operation: number, query: RowsQuery): { rows: OperationRow[]; matching: number } {
    const { sql, values } = condition(operation, query.outcomes);
    const words = fold(query.search).split(/\s+/).filter(Boolean);
    const where = sql + words.map(() => ' and instr(folded, ?) > 0').join('');
    const wanted = [...values, ...words];
    const rows = this.#records
      .all<Found>(
        `select ${COLUMNS} from operation_rows where ${where} order by position limit ? offset ?`,
        ...wanted,
        query.limit,
        query.offset,
      )
      .map(toRow);
    const [found] = this.#records.all<{ rows: number }>(
      `select count(*) as rows from operation_rows where ${where}`,
      ...wanted,
    );
    return { rows, matching: found?.rows ?? 0 };
  }

  /** All rows after a position, in order, so many at most. */
  after(operation: number, position: number, limit: number): OperationRow[] {
    return this.#records
      .all<Found>(
        `select ${COLUMNS} from operation_rows where operation = ? and position > ? order by position limit ?`,
        operation,
        position,
        limit,
      )
      .map(toRow);
  }
}

function condition(operation: number, outcomes: readonly Outcome[]): { sql: string; values: Value[] } {
  if (outcomes.length === 0) return { sql: 'operation = ?', values: [operation] };
  return {
    sql: `operation = ? and outcome in (${places(outcomes.length)})`,
    values: [operation, ...outcomes],
  };
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

function* inParts(ids: readonly string[]): Iterable<readonly string[]> {
  for (let from = 0; from < ids.length; from += NAMED_AT_ONCE) yield ids.slice(from, from + NAMED_AT_ONCE);
}

function toTask(found: Found): Task {
  return {
    position: found.position,
    personId: found.person_id,
    userName: found.user_name,
    profileId: found.profile_id,
    profileName: found.profile_name,
    was: flag(found.was_active),
    active: found.active !== 0,
    sent: found.sent !== 0,
    attempted: false,
    kept: found.outcome,
  };
}

function toRow(found: Found): OperationRow {
  const { profile_id: profileId, profile_name: profileName } = found;
  const was = flag(found.was_active);
  return {
    position: found.position,
    personId: found.person_id,
    userName: found.user_name,
    before: found.person_id === '' ? null : { active: was, profileId, profileName },
    active: found.active !== 0,
    outcome: found.outcome,
    error: found.error === null ? null : (JSON.parse(found.error) as PorteroError),
    found: found.found === null ? null : (JSON.parse(found.found) as FoundInstead),
    at: found.at,
  };
}

function flag(value: number | null): boolean | null {
  return value === null ? null : value !== 0;
}
