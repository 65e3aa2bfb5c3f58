import type { NewPerson } from '#contract/people';
import type { PeopleRoutes } from '../../dialects/dialect';
import { Failure, failedWith } from '../../failure/failure';
import type { NewEntry } from '../../audit/audit-log';
import { asPerson } from '../../session/as-person';
import { isDoubtful, isNoAnswer, isSessionGone } from '../switching/switching-outcome';
import type { SwitchingPlace } from '../switching/switching-place';
import type { KeptOperation } from './operations-table';
import type { Step, Task, TaskEnd, TaskPending } from './task';

/**
 * Creates the people of an operation, one a row. Their passwords are in this object's memory and nowhere else; once it is
 * gone, or has forgotten them, what is left of the operation is not carried out.
 */
export class CreateStep implements Step {
  readonly #place: SwitchingPlace;
  readonly #operation: KeptOperation;
  #people: readonly NewPerson[];

  /** `people` by their rows' positions; empty where nobody knows them any more. */
  constructor(place: SwitchingPlace, operation: KeptOperation, people: readonly NewPerson[]) {
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
    const people = creatable(this.#place.dialect.people);
    await beforeWrite();
    try {
      await people.create(asPerson(this.#place.client, this.#operation.context.actor.personId), person);
      return { outcome: 'done', error: null };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return this.#refused(task, error);
    }
  }

  /** Asks whether the system has them; its list is the only one who knows. */
  async settle(task: Task): Promise<TaskEnd | TaskPending> {
    try {
      const id = await this.#find(task.userName);
      return id === undefined
        ? { outcome: 'unsent', error: { code: 'unreachable' } }
        : { outcome: 'done', error: null };
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      return { outcome: 'unsettled', error: error.error };
    }
  }

  show(): void {
    // Nobody is in the list yet who could be shown as under way.
  }

  /** The list is read again once all are there; whoever reads it before finds nobody else's doing. */
  ended({ userName }: Task, { outcome }: TaskEnd): void {
    if (outcome === 'done') this.#place.directory.madeHere([userName]);
  }

  entry(task: Task, { outcome, error }: TaskEnd): NewEntry {
    return {
      operationId: this.#operation.id,
      undo: false,
      action: 'person-create',
      subject: { kind: 'person', id: '', name: task.userName },
      changes: [
        { field: 'profileName', before: null, after: task.profileName || task.profileId },
        { field: 'active', before: null, after: String(task.active) },
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

  async #refused(task: Task, failure: Failure): Promise<TaskEnd | TaskPending> {
    const { error } = failure;
    if (failedWith(failure, 'throttled')) return { outcome: 'unsent', error };
    if (isDoubtful(failure)) {
      if (error.status === 401) return { outcome: 'unsent', error };
      if (isSessionGone(error)) return { outcome: 'unsettled', error };
      const settled = await this.settle(task);
      return settled.outcome === 'unsent' ? { outcome: 'unsent', error } : settled;
    }
    if (error.code === 'conflict' || (error.code === 'rejected' && (await this.#isThere(task)))) {
      return { outcome: 'already', error: null };
    }
    return { outcome: 'failed', error };
  }

  /** Systems say in many words that they have somebody of that name; the list says it plainly. */
  async #isThere({ userName }: Task): Promise<boolean> {
    const { found } = await this.#place.directory.resolve([userName]);
    return found.length > 0;
  }

  async #find(userName: string): Promise<string | undefined> {
    const { directory } = this.#place;
    await directory.refresh();
    const { found } = await directory.resolve([userName]);
    return found[0]?.personId;
  }
}

/** The routes of a system in which people can be made. @throws {Failure} `not-supported` elsewhere */
export function creatable(people: PeopleRoutes | undefined): Required<Pick<PeopleRoutes, 'create'>> {
  if (!people?.create) throw new Failure('not-supported');
  return people as Required<Pick<PeopleRoutes, 'create'>>;
}
