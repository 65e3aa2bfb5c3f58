import type { Operation, OperationState, Outcome } from '#contract/bulk';
import type { PorteroError } from '#contract/errors';
import { Failure, NOBODY_ANSWERED } from '../../failure/failure';
import type { Journal } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import { isSessionGone } from '../pipeline/uncertainty';
import type { Counts, KeptOperation, OperationsTable } from './operations-table';
import { hindersAll, Pace } from './pace';
import { Recorder } from './recorder';
import type { RowsTable } from './rows-table';
import { Speed } from './speed';
import { isPending, type Step, type Task, type TaskEnd, type TaskPending } from './task';
import { Tries } from './tries';
import { WaitingTasks } from './waiting-tasks';

/** What a run needs. */
export interface RunContext {
  records: Records;
  journal: Journal;
  operations: OperationsTable;
  rows: RowsTable;
  /** It has changed. */
  changed(): void;
  /** Nothing is under way any more, and nothing will be unless somebody says so. */
  settled(): void;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
}

/** A row that somebody else has in hand is tried again so much later, ms. */
const BUSY_WAIT_MS = 50;

/** After so many rows in a row that failed, the system is at fault, not the rows. */
const MAX_CONSECUTIVE_FAILURES = 8;

/** What the person, or the end of the session, has decided about it. */
type Intention = 'run' | 'paused' | 'interrupted' | 'cancelled';

/**
 * One operation at work. As many rows are under way as the pace allows; each is on disk as sent before it is sent, and
 * what came of it is on disk, with its journal entry, before it counts.
 */
export class OperationRun {
  readonly kept: KeptOperation;
  readonly #step: Step;
  readonly #context: RunContext;
  readonly #recorder: Recorder;
  readonly #pace: Pace;
  readonly #speed = new Speed();
  readonly #tries = new Tries();
  readonly #waiting: WaitingTasks;
  readonly #underWay = new Set<Task>();
  #counts: Counts;
  #intention: Intention = 'interrupted';
  #hindrance: { error: PorteroError; until: number | null } | null = null;
  /** After a hindrance, until something goes well: one at a time. */
  #probing = false;
  /** Rows that failed since one had a verdict. */
  #consecutiveFailures = 0;
  #timer: NodeJS.Timeout | undefined;
  #endedAt: number | null = null;

  /** Takes an operation up where its rows are; nothing happens before {@link go}. */
  constructor(operation: KeptOperation, step: Step, context: RunContext) {
    this.kept = operation;
    this.#step = step;
    this.#context = context;
    this.#recorder = new Recorder(context.records, (error) => this.#notKept(error));
    this.#pace = new Pace(context.now, context.random);
    this.#waiting = new WaitingTasks(context.rows, operation.number);
    this.#counts = context.operations.counts(operation.number);
  }

  /** Is anything on its way, or not yet on disk? */
  get busy(): boolean {
    return this.#underWay.size > 0 || this.#recorder.behind;
  }

  /** Does it go on by itself? */
  get running(): boolean {
    return this.#intention === 'run' && this.#endedAt === null;
  }

  /** How it stands. */
  state(): Pick<Operation, 'state' | 'endedAt' | 'hindrance' | 'counts' | 'remainingMs'> {
    const left = this.#counts.waiting + this.#counts.sending;
    const moving = this.running && !this.#hindrance;
    return {
      state: this.#state(),
      endedAt: this.#endedAt,
      hindrance: this.running ? this.#hindrance : null,
      counts: { ...this.#counts },
      remainingMs: moving ? this.#speed.remainingMs(this.#context.now(), this.kept.total - left, left) : null,
    };
  }

  /** Begins, or goes on. @throws {Failure} `file-not-written` */
  go(): void {
    if (this.#endedAt === null && this.#intention !== 'cancelled') this.#decide('run');
  }

  /** Nothing more goes out until {@link go}; what is on its way comes to its end. */
  pause(): void {
    if (this.running) this.#decide('paused');
  }

  /** The session is over: as {@link pause}, and the same person has to say so for it to go on. */
  interrupt(): void {
    if (this.#endedAt !== null) return;
    if (this.#intention !== 'cancelled') return this.#decide('interrupted');
    // It will not go on, so nobody is going to ask about these.
    for (const task of this.#waiting.takeSent()) this.#over(task, unknown);
    this.#pump();
  }

  /** What was not sent stays unsent; what is on its way comes to its end. @throws {Failure} `file-not-written` */
  cancel(): void {
    if (this.#endedAt !== null || this.#intention === 'cancelled') return;
    const { rows, records, operations, now } = this.#context;
    if (!this.#recorder.flush()) throw new Failure('file-not-written');
    records.transaction(() => {
      rows.cancelWaiting(this.kept.number, now());
      operations.setState(this.kept.number, 'cancelled', null);
    });
    this.#counts = operations.counts(this.kept.number);
    for (const task of this.#underWay) if (task.kept === 'waiting') task.kept = 'cancelled';
    this.#waiting.dropUnsent();
    this.#intention = 'cancelled';
    this.#release();
  }

  /** The system answers again. */
  systemReturned(): void {
    if (this.#hindrance?.error.code === 'unreachable') this.#release();
  }

  /** The session waits for the person, who is asked elsewhere; null: it goes on. */
  waitsForPerson(error: PorteroError | null): void {
    const waits = this.#hindrance !== null && isSessionGone(this.#hindrance.error);
    if (error && !this.#hindrance) this.#hindrance = { error, until: null };
    else if (!error && waits) this.#hindrance = null;
    else return;
    this.#context.changed();
  }

  /** Writes what is not on disk yet. */
  flush(): void {
    this.#recorder.flush();
  }

  #state(): OperationState {
    if (this.#endedAt !== null) return this.#intention === 'cancelled' ? 'cancelled' : 'finished';
    if (this.#intention !== 'run') return this.#intention;
    return this.#hindrance ? 'held-up' : 'running';
  }

  #decide(intention: 'run' | 'paused' | 'interrupted'): void {
    this.#intention = intention;
    this.#speed.forget();
    // Where this cannot be kept nothing is lost: what was under way when Portero ends counts as interrupted.
    this.#kept(() =>
      this.#context.operations.setState(this.kept.number, intention === 'run' ? 'running' : intention, null),
    );
    this.#release();
  }

  /** Nothing holds it up any more, as far as one can know without trying. */
  #release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#hindrance) this.#probing = true;
    this.#context.changed();
    this.#pump();
  }

  #hold(error: PorteroError, until: number): void {
    if (this.#timer !== undefined && (this.#hindrance?.until ?? 0) >= until) return;
    clearTimeout(this.#timer);
    this.#hindrance = { error, until };
    this.#speed.forget();
    this.#timer = setTimeout(() => this.#release(), until - this.#context.now()).unref();
    this.#context.changed();
  }

  #pump(): void {
    const goesOn = this.#intention === 'run' || this.#intention === 'cancelled';
    if (this.#endedAt !== null || (goesOn && this.#timer !== undefined)) return;
    if (!goesOn) return this.#rest();
    // What is not on disk yet must not become more.
    if (this.#probing && !this.#recorder.flush()) return;
    const limit = this.#probing ? 1 : this.#pace.limit;
    while (this.#underWay.size < limit) {
      const task = this.#next();
      if (!task) break;
      this.#underWay.add(task);
      void this.#do(task);
    }
    if (this.#underWay.size === 0) this.#end();
  }

  #next(): Task | undefined {
    let task: Task | undefined;
    this.#kept(() => (task = this.#waiting.next()));
    return task;
  }

  async #do(task: Task): Promise<void> {
    const sentAt = this.#context.now();
    this.#step.show(task, true);
    let end: TaskEnd | TaskPending;
    try {
      end = await this.#turn(task);
    } catch (error) {
      end = this.#notDone(error);
    }
    this.#underWay.delete(task);
    if (isPending(end)) this.#again(task, end, sentAt);
    else this.#over(task, end);
    this.#pump();
  }

  async #turn(task: Task): Promise<TaskEnd | TaskPending> {
    if (task.sent) {
      const end = await this.#step.settle(task);
      if (end.outcome !== 'unsent') return end;
      // The system does not have it: nothing came of it, and it may go out anew.
      task.sent = false;
    }
    return this.#step.carryOut(task, async () => {
      if (this.#intention !== 'run') throw new Failure('cancelled');
      await this.#mark(task);
    });
  }

  #mark(task: Task): Promise<void> {
    const { kept } = task;
    if (kept === 'sending') return Promise.resolve();
    task.kept = 'sending';
    return this.#recorder
      .now(
        () => this.#context.rows.mark(this.kept.number, task.position),
        () => this.#move(kept, 'sending'),
      )
      .catch((error: unknown) => {
        task.kept = kept;
        throw error;
      });
  }

  /** The row needs another turn, unless it has had enough of them. */
  #again(task: Task, { outcome, error }: TaskPending, sentAt: number): void {
    const gone = isSessionGone(error);
    const inVain = !gone && error.code !== 'cancelled' && this.#tries.enough(task.position, error);
    if (outcome === 'unsettled') {
      task.sent = true;
      if (inVain || (gone && this.#intention === 'cancelled')) return this.#over(task, unknown);
    } else {
      if (this.#intention === 'cancelled') return this.#over(task, { outcome: 'cancelled', error: null });
      if (inVain) return this.#over(task, { outcome: 'failed', error });
      this.#putBack(task);
    }
    this.#waiting.putBack(task);
    this.#step.show(task, false);
    if (outcome !== 'busy') this.#consecutiveFailures += 1;
    if (gone) this.interrupt();
    else if (hindersAll(error) || this.#consecutiveFailures >= MAX_CONSECUTIVE_FAILURES)
      this.#hold(error, this.#pace.hindered(error, sentAt));
    else if (outcome === 'busy') this.#wait(BUSY_WAIT_MS);
  }

  #putBack(task: Task): void {
    const { kept } = task;
    if (kept === 'waiting') return;
    task.kept = 'waiting';
    this.#recorder.soon(
      () => this.#context.rows.putBack(this.kept.number, task.position),
      () => this.#move(kept, 'waiting'),
    );
  }

  #wait(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#pump();
    }, ms).unref();
  }

  #over(task: Task, end: TaskEnd): void {
    const { rows, journal, now } = this.#context;
    const at = now();
    const { kept } = task;
    task.kept = end.outcome;
    this.#recorder.soon(
      () => {
        rows.end(this.kept.number, task.position, end, at);
        if (end.outcome !== 'cancelled') {
          journal.insert(this.kept.context, this.#step.entry(task, end), at);
        }
      },
      () => {
        this.#move(kept, end.outcome);
        this.#step.ended(task, end);
        this.#context.changed();
      },
    );
    if (!isVerdict(end)) return;
    this.#consecutiveFailures = 0;
    this.#tries.went(task.position);
    this.#pace.went();
    if (!this.#probing) return;
    this.#probing = false;
    this.#hindrance = null;
    this.#speed.forget();
  }

  #notDone(error: unknown): TaskEnd | TaskPending {
    if (error instanceof Failure) return { outcome: 'unsent', error: error.error };
    this.#context.report('while carrying out a row', error);
    return { outcome: 'failed', error: { code: 'internal' } };
  }

  #notKept(error: unknown): void {
    if (!(error instanceof Failure)) {
      this.#context.report('while keeping what rows came to', error);
      if (this.running) this.#intention = 'interrupted';
    } else this.#hold(error.error, this.#pace.hindered(error.error, this.#context.now()));
    this.#context.changed();
  }

  #kept(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#notKept(error);
    }
  }

  /** All rows have had their turn. */
  #end(): void {
    if (this.#timer !== undefined || !this.#recorder.flush()) return;
    if (this.#counts.waiting + this.#counts.sending > 0) return;
    this.#endedAt = this.#context.now();
    const state = this.#state();
    this.#kept(() => this.#context.operations.setState(this.kept.number, state, this.#endedAt));
    this.#hindrance = null;
    this.#step.finished();
    this.#context.changed();
    this.#context.settled();
  }

  /** It has stopped: once nothing is under way, listeners are told. */
  #rest(): void {
    const still = this.#intention === 'paused' || this.#intention === 'interrupted';
    if (!still || this.#underWay.size > 0 || !this.#recorder.flush()) return;
    this.#context.settled();
  }

  #move(from: Outcome, to: Outcome): void {
    this.#counts[from] -= 1;
    this.#counts[to] += 1;
    const { waiting, sending } = this.#counts;
    this.#speed.note(this.#context.now(), this.kept.total - waiting - sending);
  }
}

/** Has the system said something about this row? */
function isVerdict({ outcome, error }: TaskEnd): boolean {
  if (outcome === 'cancelled' || outcome === 'unknown') return false;
  return outcome !== 'failed' || error === null || !NOBODY_ANSWERED.includes(error.code);
}

const unknown: TaskEnd = { outcome: 'unknown', error: { code: 'outcome-unknown' } };
