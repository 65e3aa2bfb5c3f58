import type { NewPerson } from '#contract/people';
import type { NewEntry } from '../../audit/audit-log';
import { carryOut } from '../pipeline/carry-out';
import type { ChangePlace } from '../pipeline/change';
import { findOut } from '../pipeline/find-out';
import { creation, creationKind } from '../people/creation';
import { about } from '../people/people-context';
import type { KeptOperation } from './operations-table';
import { LOOK_AGAIN_AFTER_MS, rowEnd, rowTruth, systemOf } from './row-end';
import type { Step, Task, TaskEnd, TaskPending } from './task';

/**
 * Creates the people of an operation, one a row. Their passwords are in this object's memory and nowhere else; once it is
 * gone, or has forgotten them, what is left of the operation is not carried out.
 */
export class CreationStep implements Step {
  readonly #place: ChangePlace;
  readonly #operation: KeptOperation;
  #people: readonly NewPerson[];

  /** `people` by their rows' positions; empty where nobody knows them any more. */
  constructor(place: ChangePlace, operation: KeptOperation, people: readonly NewPerson[]) {
    this.#place = place;
    this.#operation = operation;
    this.#people = people;
  }

  /** Forgets the passwords. */
  forget(): void {
    this.#people = [];
  }

  async carryOut(task: Task, beforeWrite: () => Promise<void>): Promise<TaskEnd | TaskPending> {
    const person = this.#people[task.position];
    if (!person) return { outcome: 'cancelled', error: null };
    const end = await carryOut(creation(this.#place, person, task.profileName || undefined), {
      system: systemOf(this.#place, this.#operation),
      mark: beforeWrite,
      lookAgainAfterMs: LOOK_AGAIN_AFTER_MS,
    });
    const refused = end.outcome === 'failed' && end.error.code === 'rejected';
    if (end.outcome === 'conflict' || (refused && (await this.#isThere(task)))) {
      return { outcome: 'already', error: null };
    }
    return rowEnd(end);
  }

  /** Asks whether the system has them; its list is the only one who knows. */
  async settle({ userName, profileId, active }: Task): Promise<TaskEnd | TaskPending> {
    const trace = { userName, profileId, active, existed: false };
    const system = systemOf(this.#place, this.#operation);
    return rowTruth(await findOut(creationKind, trace, system, LOOK_AGAIN_AFTER_MS));
  }

  show(): void {
    // Nobody is in the list yet who could be shown as under way.
  }

  /** The list is read again once all are there; whoever reads it before finds nobody else's doing. */
  ended({ userName }: Task, { outcome }: TaskEnd): void {
    if (outcome === 'done') this.#place.directory.madeHere([userName]);
  }

  entry({ userName, profileName, profileId, active }: Task, { outcome, error }: TaskEnd): NewEntry {
    return {
      operationId: this.#operation.id,
      undo: false,
      action: 'person-create',
      subject: about({ id: '', userName }),
      changes: [
        { field: 'userName', before: null, after: userName },
        { field: 'profile', before: null, after: profileName || profileId },
        { field: 'active', before: null, after: String(active) },
      ],
      result: outcome === 'cancelled' ? 'failed' : outcome,
      error: error?.code ?? null,
    };
  }

  finished(): void {
    this.forget();
    // The list says by itself how its last reading failed.
    this.#place.directory.refresh().catch(() => undefined);
  }

  /** Systems say in many words that they have somebody of that name; the list says it plainly. */
  async #isThere({ userName }: Task): Promise<boolean> {
    const { found } = await this.#place.directory.resolve([userName]);
    return found.length > 0;
  }
}
