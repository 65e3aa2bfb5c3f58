import type { Outcome } from '#contract/bulk';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { NewEntry } from '../../audit/audit-log';

/** One row of an operation, as its turn comes. */
export interface Task {
  /** Its place in the operation, from 0. */
  position: number;
  /** Empty for somebody who is still to be created. */
  personId: string;
  userName: string;
  profileId: string;
  profileName: string;
  /** How they were when it was decided; null for somebody new. */
  was: boolean | null;
  /** What they are to become. */
  active: boolean;
  /** It was sent before, and nobody knows what came of it. */
  sent: boolean;
  /** It went out in this run of Portero, whatever came of it: what the system has may be our own doing. */
  attempted: boolean;
  /** How it is kept, or will be once all that is to be written is. */
  kept: Outcome;
}

/** A row before the operation has begun. */
export type NewTask = Omit<Task, 'position' | 'sent' | 'attempted' | 'kept'>;

/** What a row can end as. */
export type EndOutcome = Exclude<Outcome, 'waiting' | 'sending'>;

/** A row that came to its end. */
export interface TaskEnd {
  outcome: EndOutcome;
  error: PorteroError | null;
  /** What the system has, where that is known. */
  person?: Person | undefined;
  /** The system has nobody like that any more. */
  gone?: boolean | undefined;
}

/** A row that has to have another turn: nothing was written, nobody knows yet, or somebody else is at it now. */
export interface TaskPending {
  outcome: 'unsent' | 'unsettled' | 'busy';
  error: PorteroError;
}

/** Must the row have another turn? */
export function isPending(end: TaskEnd | TaskPending): end is TaskPending {
  return end.outcome === 'unsent' || end.outcome === 'unsettled' || end.outcome === 'busy';
}

/** What an operation does for each row. */
export interface Step {
  /** Carries one out. `beforeWrite` is awaited before anything is sent that writes; if it fails nothing is sent. */
  carryOut(task: Task, beforeWrite: () => Promise<void>): Promise<TaskEnd | TaskPending>;
  /** Finds out about one that was sent; `unsent` where the system does not have it. */
  settle(task: Task): Promise<TaskEnd | TaskPending>;
  /** Its turn has come, or is over for now. */
  show(task: Task, underWay: boolean): void;
  /** It ended, and that is kept. */
  ended(task: Task, end: TaskEnd): void;
  /** How the journal tells it. */
  entry(task: Task, end: TaskEnd): NewEntry;
  /** All rows have had their turn. */
  finished(): void;
}
