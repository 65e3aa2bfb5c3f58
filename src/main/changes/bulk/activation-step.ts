import type { Person } from '#contract/directory';
import type { NewEntry } from '../../audit/audit-log';
import { carryOut } from '../pipeline/carry-out';
import type { ChangePlace } from '../pipeline/change';
import { findOut } from '../pipeline/find-out';
import { activation, activationEntry, activationKind, type Seen } from '../people/activation';
import { personRecord } from '../people/people-context';
import type { KeptOperation } from './operations-table';
import { LOOK_AGAIN_AFTER_MS, rowEnd, rowTruth, systemOf } from './row-end';
import type { Step, Task, TaskEnd, TaskPending } from './task';

/** Activates or deactivates the people of an operation, one a row. */
export class ActivationStep implements Step {
  readonly #place: ChangePlace;
  readonly #operation: KeptOperation;
  #ours: Person[] = [];
  #elsewhere: Person[] = [];
  #gone: string[] = [];
  #over: string[] = [];
  #showing = false;

  constructor(place: ChangePlace, operation: KeptOperation) {
    this.#place = place;
    this.#operation = operation;
  }

  async carryOut(task: Task, beforeWrite: () => Promise<void>): Promise<TaskEnd | TaskPending> {
    const { locks } = this.#place;
    const record = personRecord(task.personId);
    if (!locks.take(record)) return { outcome: 'busy', error: { code: 'cancelled' } };
    try {
      const end = await carryOut(activation(seenOf(task), task.active, this.#place), {
        system: systemOf(this.#place, this.#operation),
        mark: async () => {
          await beforeWrite();
          task.attempted = true;
        },
        lookAgainAfterMs: LOOK_AGAIN_AFTER_MS,
        sentBefore: task.attempted,
      });
      const person = (end.outcome === 'done' ? end.value : undefined) ?? end.found?.person;
      return rowEnd(end, person);
    } finally {
      locks.release(record);
    }
  }

  async settle({ personId, active }: Task): Promise<TaskEnd | TaskPending> {
    const system = systemOf(this.#place, this.#operation);
    const truth = await findOut(activationKind, { personId, active }, system, LOOK_AGAIN_AFTER_MS);
    return rowTruth(truth, 'value' in truth ? truth.value : undefined);
  }

  show(task: Task, underWay: boolean): void {
    this.#place.directory.showPending(task.personId, underWay ? task.active : null);
  }

  ended(task: Task, { outcome, person, gone }: TaskEnd): void {
    if (gone) this.#gone.push(task.personId);
    if (person && outcome === 'done') this.#ours.push(person);
    else if (person) this.#elsewhere.push(person);
    this.#over.push(task.personId);
    // Rows that were kept together are shown together.
    if (this.#showing) return;
    this.#showing = true;
    queueMicrotask(() => this.#show());
  }

  entry(task: Task, { outcome, error }: TaskEnd): NewEntry {
    const { id: operationId, undoes } = this.#operation;
    return {
      ...activationEntry(seenOf(task), task.active),
      operationId,
      undo: undoes !== null,
      // Rows that were cancelled have no entry: nothing was sent.
      result: outcome === 'cancelled' ? 'failed' : outcome,
      error: error?.code ?? null,
    };
  }

  finished(): void {
    this.#show();
  }

  #show(): void {
    const { directory } = this.#place;
    const [ours, elsewhere, gone, over] = [this.#ours, this.#elsewhere, this.#gone, this.#over];
    [this.#ours, this.#elsewhere, this.#gone, this.#over] = [[], [], [], []];
    this.#showing = false;
    // The list is somebody else's by now.
    if (this.#place.view()?.personId !== this.#operation.context.actor.personId) return;
    if (ours.length > 0) directory.merge(ours);
    if (elsewhere.length > 0) directory.merge(elsewhere, { elsewhere: true });
    if (gone.length > 0) directory.remove(gone);
    for (const personId of over) directory.showPending(personId, null);
  }
}

function seenOf({ personId, userName, profileId, was }: Task): Seen {
  return { id: personId, userName, profileId, active: was };
}
