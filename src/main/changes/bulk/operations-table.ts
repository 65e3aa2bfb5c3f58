import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Operation, OperationState, Outcome } from '#contract/bulk';
import { OUTCOMES } from '#contract/bulk';
import type { JournalContext } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import type { NewTask } from './task';
import type { RowsTable } from './rows-table';

/** An operation, as it is kept. */
export interface KeptOperation extends Pick<Operation, 'id' | 'kind' | 'active' | 'undoes' | 'total'> {
  /** Its number among all; rows go by it. */
  number: number;
  context: JournalContext;
  /** The system and place it is meant for. */
  boundTo: string;
  startedAt: number;
  endedAt: number | null;
  state: OperationState;
}

/** How many rows there are of each outcome. */
export type Counts = Record<Outcome, number>;

/** Whose operations, and where. */
export type OperationOwner = Pick<KeptOperation, 'boundTo'> & { connectionId: string; actorId: string };

interface Found {
  number: number;
  id: string;
  connection_id: string;
  connection_name: string;
  address: string;
  bound_to: string;
  actor_id: string;
  actor_name: string;
  kind: Operation['kind'];
  active: number | null;
  undoes: string | null;
  started_at: number;
  ended_at: number | null;
  state: OperationState;
  total: number;
}

/** Rows kept in one transaction while an operation begins: the event loop turns in between. */
const ROWS_AT_ONCE = 2000;

/** As many operations are listed at most. */
const LISTED = 100;

/** The operations in the records. Only after they are ready. @throws {Failure} `file-not-written`, each of them */
export class OperationsTable {
  readonly #records: Records;
  readonly #rows: RowsTable;
  #lastNumber: number | undefined;

  constructor(records: Records, rows: RowsTable) {
    this.#records = records;
    this.#rows = rows;
    records.whenOpened(() => {
      this.#lastNumber = undefined;
      this.#wakeUp();
    });
  }

  /** Keeps a new one with all its rows. It exists only once the last row is kept: a crash before leaves nothing. */
  async begin(operation: Omit<KeptOperation, 'number'>, tasks: readonly NewTask[]): Promise<KeptOperation> {
    const number = this.#nextNumber();
    const begun = { ...operation, number };
    for (let from = 0; from + ROWS_AT_ONCE < tasks.length; from += ROWS_AT_ONCE) {
      const part = tasks.slice(from, from + ROWS_AT_ONCE);
      this.#records.transaction(() => this.#rows.add(number, from, part));
      await nextTurn();
    }
    const rest = Math.floor(Math.max(tasks.length - 1, 0) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    this.#records.transaction(() => {
      this.#rows.add(number, rest, tasks.slice(rest));
      this.#insert(begun);
    });
    return begun;
  }

  find(id: string): KeptOperation | undefined {
    const [found] = this.#records.all<Found>('select * from operations where id = ?', id);
    return found && toOperation(found);
  }

  /** The operation that takes this one back, the newest of several; null where there is none. */
  undoneBy(id: string): string | null {
    const [found] = this.#records.all<{ id: string }>(
      'select id from operations where undoes = ? order by number desc limit 1',
      id,
    );
    return found?.id ?? null;
  }

  /** Somebody's operations at one place, the newest first. */
  list({ connectionId, actorId, boundTo }: OperationOwner): KeptOperation[] {
    return this.#records
      .all<Found>(
        `select * from operations where connection_id = ? and actor_id = ? and bound_to = ?
          order by number desc limit ?`,
        connectionId,
        actorId,
        boundTo,
        LISTED,
      )
      .map(toOperation);
  }

  setState(number: number, state: OperationState, endedAt: number | null): void {
    this.#records.run(
      'update operations set state = ?, ended_at = ? where number = ?',
      state,
      endedAt,
      number,
    );
  }

  counts(number: number): Counts {
    const counts = noCounts();
    const found = this.#records.all<{ outcome: Outcome; rows: number }>(
      'select outcome, count(*) as rows from operation_rows where operation = ? group by outcome',
      number,
    );
    for (const { outcome, rows } of found) counts[outcome] = rows;
    return counts;
  }

  /**
   * What was under way when Portero ended goes on when its person says so. Whom to create nobody knows any more: their
   * passwords were never kept. Rows of an operation that never came to be are dropped.
   */
  #wakeUp(): void {
    this.#records.transaction(() => {
      this.#records.run('delete from operation_rows where operation > ?', this.#highest());
      this.#records.run(
        `update operation_rows set outcome = 'cancelled' where outcome = 'waiting' and operation in
          (select number from operations where kind = 'create' and ended_at is null)`,
      );
      this.#records.run(
        `update operations set state = 'cancelled', ended_at = started_at where kind = 'create' and ended_at is null
          and not exists (select 1 from operation_rows r where r.operation = number and r.outcome = 'sending')`,
      );
      this.#records.run(`update operations set state = 'interrupted' where ended_at is null`);
    });
  }

  #highest(): number {
    const [found] = this.#records.all<{ number: number | null }>(
      'select max(number) as number from operations',
    );
    return found?.number ?? 0;
  }

  #nextNumber(): number {
    this.#lastNumber = (this.#lastNumber ?? this.#highest()) + 1;
    return this.#lastNumber;
  }

  #insert({
    number,
    id,
    context,
    boundTo,
    kind,
    active,
    undoes,
    startedAt,
    state,
    total,
  }: KeptOperation): void {
    this.#records.run(
      `insert into operations (number, id, connection_id, connection_name, address, bound_to, actor_id, actor_name,
        kind, active, undoes, started_at, state, total) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      number,
      id,
      context.connectionId,
      context.connectionName,
      context.address,
      boundTo,
      context.actor.personId,
      context.actor.userName,
      kind,
      active === null ? null : Number(active),
      undoes,
      startedAt,
      state,
      total,
    );
  }
}

/** No row of any outcome. */
export function noCounts(): Counts {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Counts;
}

function toOperation(found: Found): KeptOperation {
  return {
    number: found.number,
    id: found.id,
    context: {
      connectionId: found.connection_id,
      connectionName: found.connection_name,
      address: found.address,
      actor: { personId: found.actor_id, userName: found.actor_name },
    },
    boundTo: found.bound_to,
    kind: found.kind,
    active: found.active === null ? null : found.active !== 0,
    undoes: found.undoes,
    startedAt: found.started_at,
    endedAt: found.ended_at,
    state: found.state,
    total: found.total,
  };
}
