import { randomUUID } from 'node:crypto';
import { supported } from '../../dialects/supported';
import type { BulkPreview, Operation, OperationRow, PreviewRow } from '#contract/bulk';
import type {
  operationRowsRequestSchema,
  operationRowsSchema,
  previewRequestSchema,
  previewRowsRequestSchema,
  retryRequestSchema,
} from '#contract/bulk';
import type { Person } from '#contract/directory';
import type { NewPerson } from '#contract/people';
import type { SessionState } from '#contract/session';
import type { z } from 'zod';
import { Failure } from '../../failure/failure';
import { peopleRoutes } from '../people/people-context';
import { OperationsTable, type KeptOperation, type OperationOwner } from './operations-table';
import { planSwitches, type Wish } from './plan';
import { Previews, type PinnedPlan } from './previews';
import { RowsTable } from './rows-table';
import { Runs, type BulkContext } from './runs';
import type { NewTask } from './task';
import { undoWishes } from './undo';

/** Somebody who is to be switched to a state of their own. */
export interface ListedSwitch {
  person: Person;
  active: boolean;
}

/** Rows handed out at a time. */
const PAGE = 1000;

/**
 * Bulk operations of all connections: previewed, started, steered, listed. Whoever asks has to be signed in where the
 * operation is, and be the one who began it: to anybody else it does not exist (`not-found`).
 */
export class Bulk {
  readonly #context: BulkContext;
  readonly #rows: RowsTable;
  readonly #operations: OperationsTable;
  readonly #previews: Previews;
  readonly #runs: Runs;

  constructor(context: BulkContext) {
    this.#context = context;
    this.#rows = new RowsTable(context.records);
    this.#operations = new OperationsTable(context.records, this.#rows);
    this.#previews = new Previews(context.now);
    this.#runs = new Runs({ ...context, rows: this.#rows, operations: this.#operations });
  }

  /**
   * Decides who would be switched, and remembers it.
   * @throws {Failure} `not-signed-in`, `not-supported`
   */
  async preview({ connectionId, scope, active }: z.infer<typeof previewRequestSchema>): Promise<BulkPreview> {
    const people = await this.#context.at(connectionId).directory.collect(scope);
    const wishes = people.map((person) => ({ seen: person, active, person }));
    return this.#pin(connectionId, wishes, { active, undoes: null });
  }

  /**
   * Decides whom an operation switched, and who is still so, can be put back.
   * @throws {Failure} as {@link preview}; `not-found`; `invalid-request` before it has ended, or for people created
   */
  async previewUndo(operationId: string): Promise<BulkPreview> {
    const operation = await this.#own(operationId);
    const { kind, state, context, active } = this.#runs.latest(operation);
    if (kind !== 'switch' || (state !== 'finished' && state !== 'cancelled')) {
      throw new Failure('invalid-request');
    }
    const { connectionId } = context;
    const wishes = await undoWishes(operation, this.#rows, this.#context.at(connectionId).directory);
    const back = active === null ? null : !active;
    return this.#pin(connectionId, wishes, { active: back, undoes: operationId });
  }

  /** Rows of a preview. @throws {Failure} `not-found` once it is forgotten, or for anybody else */
  previewRows(request: z.infer<typeof previewRowsRequestSchema>): PreviewRow[] {
    const { plan } = this.#pinned(request.previewId);
    return plan.parts[request.part].slice(request.offset, request.offset + request.limit);
  }

  /**
   * Begins exactly what was previewed.
   * @throws {Failure} `not-found` once the preview is forgotten; `file-not-written`: nothing was sent
   */
  async start(previewId: string): Promise<Operation> {
    const { connectionId, plan, active, undoes } = this.#pinned(previewId);
    this.#previews.drop(previewId);
    return this.#begin(connectionId, { kind: 'switch', active, undoes }, plan.tasks, []);
  }

  /**
   * Switches people to states of their own, as a list of them says. Those who are so already, or must not go, are left.
   * @throws {Failure} as {@link preview} and {@link start}
   */
  async startListed(connectionId: string, switches: readonly ListedSwitch[]): Promise<Operation> {
    const wishes = switches.map(({ person, active }) => ({ seen: person, active, person }));
    const states = new Set(switches.map(({ active }) => active));
    const [only] = states;
    const active = states.size === 1 ? (only ?? null) : null;
    const { previewId } = await this.#pin(connectionId, wishes, { active, undoes: null });
    return this.start(previewId);
  }

  /**
   * Creates people. Their passwords stay in memory: what is not done when Portero ends is not done afterwards.
   * @throws {Failure} `not-signed-in`, `not-supported`, `file-not-written`
   */
  async startCreation(connectionId: string, people: readonly NewPerson[]): Promise<Operation> {
    supported(peopleRoutes(this.#context.at(connectionId)).create);
    const profiles = await this.#context.at(connectionId).directory.profileCounts();
    const names = new Map(profiles.map(({ profileId, profileName }) => [profileId, profileName]));
    const tasks = people.map(({ userName, profileId, active }): NewTask => ({
      personId: '',
      userName,
      profileId,
      profileName: names.get(profileId) ?? '',
      was: null,
      active,
    }));
    return this.#begin(connectionId, { kind: 'create', active: null, undoes: null }, tasks, people);
  }

  /** @throws {Failure} `not-found`, `not-signed-in` */
  async pause(operationId: string): Promise<Operation> {
    const operation = await this.#own(operationId);
    this.#runs.of(operationId)?.pause();
    return this.#runs.describe(operation);
  }

  /** Goes on with one that is paused or was interrupted. @throws {Failure} as {@link pause} */
  async resume(operationId: string): Promise<Operation> {
    const operation = await this.#own(operationId);
    if (operation.endedAt === null) this.#runs.take(operation).go();
    return this.#runs.describe(operation);
  }

  /** What was not sent stays unsent. @throws {Failure} as {@link pause}, and `file-not-written` */
  async cancel(operationId: string): Promise<Operation> {
    const operation = await this.#own(operationId);
    if (operation.endedAt === null) this.#runs.take(operation).cancel();
    return this.#runs.describe(operation);
  }

  /**
   * Sends rows of an operation that has ended again; of one that has not, nothing.
   * @throws {Failure} as {@link pause}; `invalid-request` for people created, whose passwords nobody knows any more
   */
  async retry({ operationId, ...again }: z.infer<typeof retryRequestSchema>): Promise<Operation> {
    const operation = await this.#own(operationId);
    if (operation.kind !== 'switch') throw new Failure('invalid-request');
    if (operation.endedAt !== null) {
      this.#context.records.transaction(() => {
        this.#rows.again(operation.number, again);
        this.#operations.setState(operation.number, 'running', null);
      });
      this.#runs.take({ ...operation, state: 'running', endedAt: null }).go();
    }
    return this.#runs.describe(await this.#own(operationId));
  }

  /** The signed-in person's operations at a connection, the newest first. @throws {Failure} `not-signed-in` */
  async list(connectionId: string): Promise<Operation[]> {
    const owner = this.#owner(connectionId);
    await this.#context.records.ready();
    return this.#operations.list(owner).map((operation) => this.#runs.describe(operation));
  }

  /** A window of an operation's rows. @throws {Failure} as {@link pause} */
  async rows({
    operationId,
    ...query
  }: z.infer<typeof operationRowsRequestSchema>): Promise<z.infer<typeof operationRowsSchema>> {
    const { number } = await this.#own(operationId);
    this.#runs.of(operationId)?.flush();
    return this.#rows.window(number, query);
  }

  /** All rows of an operation, in order. @throws {Failure} as {@link pause} */
  async *results(operationId: string): AsyncIterable<OperationRow> {
    const { number } = await this.#own(operationId);
    this.#runs.of(operationId)?.flush();
    for (let after = -1; ;) {
      const page = this.#rows.after(number, after, PAGE);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.position;
    }
  }

  /** The connection of an operation; null where nobody knows of one. */
  connectionOf(operationId: string): string | null {
    if (!this.#context.records.open) return null;
    return this.#operations.find(operationId)?.context.connectionId ?? null;
  }

  /** A connection's session has changed: what is under way there stops, or goes on. */
  sessionChanged(connectionId: string, state: SessionState): void {
    const personId = state.phase === 'signed-out' ? undefined : state.view.personId;
    this.#runs.sessionChanged(connectionId, personId, state);
    if (state.phase === 'signed-out') this.#previews.forget(connectionId);
  }

  /** A system answers again. */
  systemReturned(connectionId: string): void {
    this.#runs.systemReturned(connectionId);
  }

  /** Writes what is not on disk yet. */
  flush(): void {
    this.#runs.flush();
  }

  async #pin(
    connectionId: string,
    wishes: readonly Wish[],
    rest: Pick<PinnedPlan, 'active' | 'undoes'>,
  ): Promise<BulkPreview> {
    const place = this.#context.at(connectionId);
    supported(peopleRoutes(place).switch);
    const view = place.view();
    if (!view) throw new Failure('not-signed-in');
    const plan = planSwitches(wishes, view, await place.guard.activeAdministrators());
    if (place.view()?.personId !== view.personId) throw new Failure('session-expired');
    const previewId = this.#previews.pin({ plan, connectionId, personId: view.personId, ...rest });
    const anyoneGoes = plan.tasks.some(({ active }) => !active);
    return {
      previewId,
      connectionId,
      ...rest,
      counts: plan.counts,
      tokensMayWorkUntil: anyoneGoes ? this.#context.now() + place.tokenLifetimeMs() : null,
    };
  }

  #pinned(previewId: string): PinnedPlan {
    const pinned = this.#previews.get(previewId);
    if (!pinned) throw new Failure('not-found');
    const view = this.#context.at(pinned.connectionId).view();
    if (!view) throw new Failure('not-signed-in');
    if (view.personId !== pinned.personId) throw new Failure('not-found');
    return pinned;
  }

  async #begin(
    connectionId: string,
    what: Pick<KeptOperation, 'kind' | 'active' | 'undoes'>,
    tasks: readonly NewTask[],
    people: readonly NewPerson[],
  ): Promise<Operation> {
    const place = this.#context.at(connectionId);
    const operation = {
      id: randomUUID(),
      context: place.auditContext(),
      boundTo: place.boundTo(),
      ...what,
      startedAt: this.#context.now(),
      endedAt: null,
      state: 'running' as const,
      total: tasks.length,
    };
    await this.#context.records.ready();
    const begun = await this.#operations.begin(operation, tasks);
    const run = this.#runs.take(begun, people);
    if (place.view()?.personId === begun.context.actor.personId) run.go();
    else run.interrupt();
    const started = this.#runs.describe(begun);
    // At once: a short one is over before the first telling is due.
    this.#context.changed(started);
    return started;
  }

  #owner(connectionId: string): OperationOwner {
    const place = this.#context.at(connectionId);
    const view = place.view();
    if (!view) throw new Failure('not-signed-in');
    return { connectionId, actorId: view.personId, boundTo: place.boundTo() };
  }

  /** The operation, if it is the asker's. */
  async #own(operationId: string): Promise<KeptOperation> {
    await this.#context.records.ready();
    const operation = this.#operations.find(operationId);
    if (!operation) throw new Failure('not-found');
    const { actorId, boundTo } = this.#owner(operation.context.connectionId);
    if (operation.context.actor.personId !== actorId || operation.boundTo !== boundTo) {
      throw new Failure('not-found');
    }
    return operation;
  }
}
