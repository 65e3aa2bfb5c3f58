import type { Person } from '#contract/directory';
import { unreachable } from '#contract/errors';
import type { NewEntry } from '../../audit/audit-log';
import { asPerson } from '../../session/as-person';
import { switchEntry } from '../switching/switch-entry';
import { switchable } from '../switching/switchable';
import { settleSwitch, switchPerson, type SwitchEnd } from '../switching/switch-person';
import type { SwitchingPlace } from '../switching/switching-place';
import type { KeptOperation } from './operations-table';
import type { Step, Task, TaskEnd, TaskPending } from './task';

/**
 * Waits before each try to read the truth after a lost answer, ms. Few and short: where nobody answers, the whole operation
 * waits, and asks afterwards.
 */
const READ_AGAIN_AFTER_MS = [0, 200];

/** Switches the people of an operation, one a row. */
export class SwitchStep implements Step {
  readonly #place: SwitchingPlace;
  readonly #operation: KeptOperation;
  readonly #readAgainAfterMs: readonly number[];
  #ours: Person[] = [];
  #elsewhere: Person[] = [];
  #gone: string[] = [];
  #over: string[] = [];
  #telling = false;
  /**
   * Whose write went out and was not accepted. The answer need not have been to the first time that it went out: Chromium
   * sends again what was lost on a used connection. If the system has the wanted state later, it was us.
   */
  readonly #sentBefore = new Set<string>();

  constructor(place: SwitchingPlace, operation: KeptOperation, readAgainAfterMs = READ_AGAIN_AFTER_MS) {
    this.#place = place;
    this.#operation = operation;
    this.#readAgainAfterMs = readAgainAfterMs;
  }

  async carryOut(task: Task, beforeWrite: () => Promise<void>): Promise<TaskEnd | TaskPending> {
    const { inHand, guard } = this.#place;
    if (!inHand.take(task.personId)) return { outcome: 'busy', error: { code: 'cancelled' } };
    try {
      const seen = {
        id: task.personId,
        userName: task.userName,
        profileId: task.profileId,
        active: task.was,
      };
      const note = async (): Promise<void> => {
        await beforeWrite();
        this.#sentBefore.add(task.personId);
      };
      const sentBefore = this.#sentBefore.has(task.personId);
      const end = told(await switchPerson(seen, task.active, { ...this.#tools(), guard, beforeWrite: note }));
      return sentBefore && end.outcome === 'already' ? { ...end, outcome: 'done' } : end;
    } finally {
      inHand.release(task.personId);
    }
  }

  async settle(task: Task): Promise<TaskEnd | TaskPending> {
    return told(await settleSwitch(task.personId, task.active, this.#tools()));
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
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => this.#tell());
  }

  entry(task: Task, { outcome, error }: TaskEnd): NewEntry {
    const { id: operationId, undoes } = this.#operation;
    const { personId, userName, was, active } = task;
    // Rows that were cancelled have no entry: nothing was sent.
    const result = outcome === 'cancelled' ? 'failed' : outcome;
    const undo = undoes !== null;
    return switchEntry({
      personId,
      userName,
      was,
      active,
      result,
      error: error?.code ?? null,
      operationId,
      undo,
    });
  }

  finished(): void {
    this.#tell();
  }

  #tools(): Pick<Parameters<typeof switchPerson>[2], 'people' | 'client' | 'readAgainAfterMs'> {
    const { dialect, client } = this.#place;
    return {
      people: switchable(dialect),
      client: asPerson(client, this.#operation.context.actor.personId),
      readAgainAfterMs: this.#readAgainAfterMs,
    };
  }

  #tell(): void {
    const { directory } = this.#place;
    const [ours, elsewhere, gone, over] = [this.#ours, this.#elsewhere, this.#gone, this.#over];
    [this.#ours, this.#elsewhere, this.#gone, this.#over] = [[], [], [], []];
    this.#telling = false;
    // The list is somebody else's by now.
    if (this.#place.view()?.personId !== this.#operation.context.actor.personId) return;
    if (ours.length > 0) directory.merge(ours);
    if (elsewhere.length > 0) directory.merge(elsewhere, { elsewhere: true });
    if (gone.length > 0) directory.remove(gone);
    for (const personId of over) directory.showPending(personId, null);
  }
}

function told(end: SwitchEnd): TaskEnd | TaskPending {
  switch (end.outcome) {
    case 'done':
    case 'already':
      return { outcome: end.outcome, error: null, person: end.person };
    case 'conflict':
      return { outcome: 'conflict', error: { code: 'conflict' }, person: end.person };
    case 'barred':
      return { outcome: 'barred', error: end.error, person: end.person };
    case 'failed':
      return { outcome: 'failed', error: end.error, gone: end.gone };
    case 'unsent':
    case 'unsettled':
      return { outcome: end.outcome, error: end.error };
    default:
      return unreachable(end);
  }
}
