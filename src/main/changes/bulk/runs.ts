import type { Operation } from '#contract/bulk';
import type { NewPerson } from '#contract/people';
import type { SessionState } from '#contract/session';
import type { Journal } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import type { ChangePlace } from '../pipeline/change';
import { ActivationStep } from './activation-step';
import { CreationStep } from './creation-step';
import { noCounts, type KeptOperation, type OperationsTable } from './operations-table';
import { OperationRun } from './operation-run';
import type { RowsTable } from './rows-table';

/** An operation's changes are told at most so often, ms. */
const TELL_EVERY_MS = 200;

/** What bulk operations need. */
export interface BulkContext {
  records: Records;
  journal: Journal;
  /** The connection with this id. @throws {Failure} `no-such-connection` */
  at(connectionId: string): ChangePlace;
  /** An operation has changed; at most some times a second each, and once at its end. */
  changed(operation: Operation): void;
  /** An operation came to its end. */
  ended(operation: Operation): void;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
}

interface RunsContext extends BulkContext {
  rows: RowsTable;
  operations: OperationsTable;
}

interface Live {
  run: OperationRun;
  step: ActivationStep | CreationStep;
  telling: NodeJS.Timeout | undefined;
}

/** The operations that are at work, or stand still and may go on; all others are only in the records. */
export class Runs {
  readonly #context: RunsContext;
  readonly #live = new Map<string, Live>();

  constructor(context: RunsContext) {
    this.#context = context;
  }

  /** The run of an operation, where it has one. */
  of(operationId: string): OperationRun | undefined {
    return this.#live.get(operationId)?.run;
  }

  /** The run of an operation, taken up from the records where there is none. `people`: whom it creates. */
  take(operation: KeptOperation, people: readonly NewPerson[] = []): OperationRun {
    const known = this.of(operation.id);
    if (known) return known;
    const place = this.#context.at(operation.context.connectionId);
    const step =
      operation.kind === 'create'
        ? new CreationStep(place, operation, people)
        : new ActivationStep(place, operation);
    const run = new OperationRun(operation, step, {
      ...this.#context,
      changed: () => this.#changed(operation.id),
      settled: () => this.#settled(operation.id),
    });
    this.#live.set(operation.id, { run, step, telling: undefined });
    return run;
  }

  /** An operation with its state of this moment. */
  latest(operation: KeptOperation): KeptOperation {
    const run = this.of(operation.id);
    return run ? { ...operation, state: run.state().state, endedAt: run.state().endedAt } : operation;
  }

  /** An operation, as the contract has it. */
  describe(operation: KeptOperation): Operation {
    const { id, kind, active, undoes, startedAt, total, context, number } = operation;
    const { operations } = this.#context;
    const run = this.of(id);
    // What it came to is in the records by now, if it is no longer at work.
    const { state, endedAt } = operations.find(id) ?? operation;
    const kept = { state, endedAt, hindrance: null, remainingMs: null };
    return {
      id,
      connectionId: context.connectionId,
      kind,
      active,
      undoes,
      undoneBy: operations.undoneBy(id),
      actor: context.actor,
      startedAt,
      total,
      ...(run ? run.state() : { ...kept, counts: { ...noCounts(), ...operations.counts(number) } }),
    };
  }

  /** As {@link Bulk.sessionChanged}; `personId`: who is there now. */
  sessionChanged(connectionId: string, personId: string | undefined, state: SessionState): void {
    for (const { run, step } of this.#at(connectionId)) {
      if (personId !== run.kept.context.actor.personId) {
        run.interrupt();
        // What was to be typed in for others is nobody else's.
        if (step instanceof CreationStep) {
          step.forget();
          run.cancel();
        }
      } else if (state.phase === 'expired') run.interrupt();
      else {
        const waits =
          state.phase === 'renewing' || (state.phase === 'reauthenticating' && state.reason === 'expired');
        run.waitsForPerson(waits ? { code: 'session-expired' } : null);
      }
    }
  }

  /** As {@link Bulk.systemReturned}. */
  systemReturned(connectionId: string): void {
    for (const { run } of this.#at(connectionId)) run.systemReturned();
  }

  /** As {@link Bulk.flush}. */
  flush(): void {
    for (const { run } of this.#live.values()) run.flush();
  }

  #at(connectionId: string): Live[] {
    return [...this.#live.values()].filter(({ run }) => run.kept.context.connectionId === connectionId);
  }

  #changed(operationId: string): void {
    const live = this.#live.get(operationId);
    if (!live) return;
    live.telling ??= setTimeout(() => {
      live.telling = undefined;
      // Portero is about to end: nobody listens any more.
      if (!this.#context.records.open) return;
      if (this.#live.get(operationId) === live) this.#context.changed(this.describe(live.run.kept));
    }, TELL_EVERY_MS).unref();
  }

  /** It ended or stopped: listeners are told at once, and what can be resumed from the records is released. */
  #settled(operationId: string): void {
    const live = this.#live.get(operationId);
    if (!live || !this.#context.records.open) return;
    clearTimeout(live.telling);
    live.telling = undefined;
    const { run, step } = live;
    const operation = this.describe(run.kept);
    const ended = operation.endedAt !== null;
    // Passwords that are still needed are nowhere else.
    if (ended || (operation.state === 'interrupted' && step instanceof ActivationStep)) {
      this.#live.delete(operationId);
    }
    this.#context.changed(operation);
    if (ended) this.#context.ended(operation);
  }
}
