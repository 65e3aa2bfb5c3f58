import type { Person } from '#contract/directory';
import type { ChangeContext } from '../pipeline/single-changes';
import type { ErrorCode, PorteroError } from '#contract/errors';
import type { ScheduledDeletion } from '#contract/people';
import { Failure } from '../../failure/failure';
import { checkDeletable, deletePerson } from './deletion';

/** How long a deletion can be taken back, ms. */
export const UNDO_WINDOW_MS = 10_000;

/** A deletion that has not left so long after its moment is called off, ms: nobody expects it any more. */
const TOO_LATE_MS = 15_000;

/** What deletions need besides. */
export interface DeletionsContext extends ChangeContext {
  /** Can requests be sent at once, or would they wait for somebody to sign in? */
  sendsAtOnce: () => boolean;
  /** How one came out; null: it is done, `cancelled`: it was taken back. */
  ended: (deletion: ScheduledDeletion, error: PorteroError | null) => void;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
  now: () => number;
}

/** One that waits for its moment, or is under way. */
interface Waiting extends ScheduledDeletion {
  person: Person;
  timer: NodeJS.Timeout | undefined;
  /** Called off: by the person, or because it is too late. */
  off: AbortController;
  /** Who decided it. */
  decidedBy: string;
}

/**
 * People who will be deleted in a moment. Nothing is sent before it has come, so taking it back costs nothing and is
 * certain; closing Portero, signing out, sleep and an expired session call it off. It is sent then or never: the system
 * cannot bring anybody back (WC-70).
 */
export class Deletions {
  readonly #context: DeletionsContext;
  readonly #windowMs: number;
  readonly #waiting = new Map<string, Waiting>();

  constructor(context: DeletionsContext, windowMs = UNDO_WINDOW_MS) {
    this.#context = context;
    this.#windowMs = windowMs;
  }

  /**
   * Deletes somebody in a while who is still as they were `seen`; asked again, it is the same one.
   * @throws {Failure} as {@link checkDeletable}
   */
  async schedule(seen: Person): Promise<ScheduledDeletion> {
    const personId = seen.id;
    const { place } = this.#context;
    const known = this.#waiting.get(personId);
    if (known) return scheduled(known);
    const decidedBy = place.view()?.personId;
    const person = await checkDeletable(this.#context, seen);
    const meanwhile = this.#waiting.get(personId);
    if (meanwhile) return scheduled(meanwhile);
    if (decidedBy === undefined || decidedBy !== place.view()?.personId) {
      throw new Failure('session-expired');
    }
    const deletedAt = this.#context.now() + this.#windowMs;
    const waiting: Waiting = {
      personId,
      userName: person.userName,
      deletedAt,
      person,
      timer: setTimeout(() => void this.#send(waiting), this.#windowMs),
      off: new AbortController(),
      decidedBy,
    };
    this.#waiting.set(personId, waiting);
    place.directory.showDeletion(personId, deletedAt);
    return scheduled(waiting);
  }

  /** Takes one back. @throws {Failure} `not-found` where there is none, or it is on its way already */
  keep(personId: string): void {
    const waiting = this.#waiting.get(personId);
    if (!waiting?.timer) throw new Failure('not-found');
    this.#end(waiting, { code: 'cancelled' });
  }

  /** Those that can still be taken back. */
  list(): ScheduledDeletion[] {
    return [...this.#waiting.values()].filter(({ timer }) => timer !== undefined).map(scheduled);
  }

  /** Takes all of them back: somebody else is here now, or nobody. */
  cancelAll(): void {
    for (const waiting of this.#waiting.values()) {
      if (waiting.timer) this.#end(waiting, { code: 'cancelled' });
      else waiting.off.abort();
    }
  }

  async #send(waiting: Waiting): Promise<void> {
    waiting.timer = undefined;
    const { now, sendsAtOnce } = this.#context;
    const lateMs = now() - waiting.deletedAt;
    // The computer slept over it; or it would wait for a sign-in, however long that takes.
    if (lateMs > TOO_LATE_MS || !this.#isTheirs(waiting)) return this.#end(waiting, { code: 'cancelled' });
    if (!sendsAtOnce()) return this.#end(waiting, { code: 'session-expired' });
    const tooLate = setTimeout(() => waiting.off.abort(), TOO_LATE_MS);
    try {
      await deletePerson(this.#context, waiting.person, waiting.off.signal);
      if (this.#isTheirs(waiting)) this.#context.place.directory.remove([waiting.personId]);
      this.#end(waiting, null);
    } catch (error) {
      this.#end(waiting, this.#errorOf(error));
    } finally {
      clearTimeout(tooLate);
    }
  }

  #isTheirs({ decidedBy }: Waiting): boolean {
    return this.#context.place.view()?.personId === decidedBy;
  }

  #end(waiting: Waiting, error: PorteroError | null): void {
    clearTimeout(waiting.timer);
    waiting.timer = undefined;
    this.#waiting.delete(waiting.personId);
    this.#context.place.directory.showDeletion(waiting.personId, null);
    this.#context.ended(scheduled(waiting), error);
  }

  #errorOf(error: unknown): PorteroError {
    if (error instanceof Failure) return error.error;
    this.#context.report('people: a deletion failed', error);
    return { code: 'internal' satisfies ErrorCode };
  }
}

function scheduled({ personId, userName, deletedAt }: ScheduledDeletion): ScheduledDeletion {
  return { personId, userName, deletedAt };
}
