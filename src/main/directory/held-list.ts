import type { PorteroError } from '#contract/errors';
import type { SessionView } from '#contract/session';
import type { ClientDialect, PeopleRoutes } from '../dialects/dialect';
import { Failure, failedWith } from '../failure/failure';
import type { ApiClient } from '../http/http-client';
import type { KnownAdministrators } from './profiles';
import { downloadList } from './list-download';
import type { Answer, Given, QuestionName } from './people-questions';
import { PeopleThread, type StartThread } from './people-thread';

/** What holding a list needs of its connection. */
export interface HeldListContext {
  dialect: ClientDialect;
  client: ApiClient;
  /** Who is signed in. */
  view(): SessionView | undefined;
  startThread: StartThread;
  /** Notes a defect. */
  report(words: string, error: unknown): void;
}

/** What a held list reports to the directory around it, and asks of it. */
export interface HeldListEvents {
  /** People changed, or how their list stands. */
  changed(): void;
  /** The same, where nobody should wait for it. */
  changedNow(): void;
  /** More people came, and nothing else changed. */
  progressed(): void;
  /** Switches under way and the states they ask for. */
  pending(): readonly (readonly [string, boolean])[];
}

/** For so long, questions about a list that could not be read fail without another attempt; ms. */
const REMEMBER_FAILURE_MS = 5000;

/** The list of people as it is read into a thread and held there, until it is forgotten. */
export class HeldList {
  /** When it was last read, ms since the epoch; null before the first time. */
  readAt: number | null = null;
  /** Ids of the profiles that make an administrator; undefined where the system does not tell. */
  administratorProfiles: ReadonlySet<string> | undefined;
  readonly #context: HeldListContext;
  readonly #events: HeldListEvents;
  #thread: PeopleThread | undefined;
  #reading: Promise<void> | undefined;
  #people = 0;
  /** Settled when the first people of a reading have come. */
  #firstRows: Promise<void> = Promise.resolve();
  #firstRowsCame = (): void => undefined;
  #cancelled = new AbortController();
  #failure: { error: PorteroError; at: number } | null = null;
  /** Grows when everything is forgotten: answers to questions from before are dropped. */
  #generation = 0;

  constructor(context: HeldListContext, events: HeldListEvents) {
    this.#context = context;
    this.#events = events;
  }

  /** How many people have come, while it is being read. */
  get reading(): { people: number } | null {
    return this.#reading ? { people: this.#people } : null;
  }

  /** How the last reading failed; null since one succeeded. */
  get failure(): PorteroError | null {
    return this.#failure?.error ?? null;
  }

  /** Grows when everything is forgotten. */
  get generation(): number {
    return this.#generation;
  }

  /** Reads it again. Calls under way are shared. @throws {Failure} what went wrong */
  refresh(): Promise<void> {
    if (this.#reading) return this.#reading;
    this.#firstRows = new Promise((resolve) => (this.#firstRowsCame = resolve));
    const reading = this.#read().finally(() => {
      if (this.#reading === reading) this.#reading = undefined;
    });
    this.#reading = reading;
    return reading;
  }

  /** Waits until there are rows, or there is nobody. @throws {Failure} why there are none */
  async someRows(): Promise<void> {
    if (this.readAt !== null) return;
    if (!this.#reading) this.#throwRecentFailure();
    await Promise.race([this.refresh(), this.#firstRows]);
  }

  /** Waits until the whole list is there: half of it would be a wrong answer. @throws {Failure} why it is not */
  async wholeList(): Promise<void> {
    if (this.readAt !== null) return;
    if (!this.#reading) this.#throwRecentFailure();
    await this.refresh();
  }

  /** @throws {Failure} as {@link PeopleThread.ask}; `session-expired` where everything was forgotten meanwhile */
  async ask<Q extends QuestionName>(name: Q, given: Given<Q>): Promise<Answer<Q>> {
    const generation = this.#generation;
    try {
      if (!this.#thread) throw new Failure('cancelled');
      const answer = await this.#thread.ask(name, given);
      if (generation === this.#generation) return answer;
    } catch (error) {
      if (generation === this.#generation && !failedWith(error, 'cancelled')) throw error;
    }
    throw new Failure('session-expired');
  }

  /** Sends what takes effect before the next question; nothing while no list is held. */
  tell<Q extends QuestionName>(name: Q, given: Given<Q>): void {
    this.#thread?.tell(name, given);
  }

  /** Is a list held? */
  get holds(): boolean {
    return this.#thread !== undefined;
  }

  /** Which profiles make an administrator, as far as it is known. */
  knownAdministrators(): KnownAdministrators {
    const profiles = this.administratorProfiles;
    if (profiles) return { profileIds: [...profiles], complete: true };
    const view = this.#context.view();
    // An administrator's own profile is one; of the others nobody can say.
    const own = view?.administrator && view.profileId !== null ? [view.profileId] : [];
    return { profileIds: own, complete: false };
  }

  /** Forgets everyone, and drops what is on its way. */
  forget(): void {
    this.#generation += 1;
    this.#cancelled.abort();
    this.#endThread();
    this.administratorProfiles = undefined;
    this.#reading = undefined;
    this.#failure = null;
  }

  async #read(): Promise<void> {
    const generation = this.#generation;
    const first = this.readAt === null;
    this.#people = 0;
    this.#cancelled = new AbortController();
    // Other windows show that it is being read again.
    if (!first) this.#events.progressed();
    let thread: PeopleThread | undefined;
    try {
      const { people } = this.#context.dialect;
      if (!people) throw new Failure('not-supported');
      thread = this.#startedThread();
      await Promise.all([
        downloadList({
          client: this.#context.client,
          people,
          thread,
          first,
          signal: this.#cancelled.signal,
          progress: (came) => this.#progress(generation, came),
          pending: () => this.#events.pending(),
        }),
        this.#readAdministratorProfiles(people, generation),
      ]);
      if (generation !== this.#generation) throw new Failure('session-expired');
      this.readAt = Date.now();
      this.#failure = null;
      this.#end(true);
    } catch (error) {
      if (generation !== this.#generation) throw new Failure('session-expired');
      // Whatever failed because the thread died is reported as the death of the thread.
      throw this.#failed(this.#thread === thread ? error : new Failure('internal'), first);
    }
  }

  #progress(generation: number, people: number): void {
    if (generation !== this.#generation) return;
    this.#people = people;
    if (people > 0) this.#firstRowsCame();
    this.#events.progressed();
  }

  #failed(error: unknown, first: boolean): Failure {
    if (!(error instanceof Failure)) this.#context.report('reading the people failed', error);
    const failure = error instanceof Failure ? error : new Failure('internal');
    this.#failure = { error: failure.error, at: Date.now() };
    this.#cancelled.abort();
    if (first) this.#endThread();
    // Whoever waits for the first rows gets this failure; an event would only make them ask again.
    this.#end(!first || this.#people > 0);
    return failure;
  }

  /** The reading is over. */
  #end(announce: boolean): void {
    this.#reading = undefined;
    if (announce) this.#events.changedNow();
  }

  async #readAdministratorProfiles(people: PeopleRoutes, generation: number): Promise<void> {
    let found: ReadonlySet<string> | undefined;
    try {
      found = await people.administratorProfiles?.(this.#context.client);
    } catch (error) {
      // Not everybody may read them; screens and guards go by the session then.
      if (failedWith(error, 'session-expired', 'not-signed-in')) throw error;
    }
    if (generation === this.#generation) this.administratorProfiles = found;
  }

  /** A list that could not be read a moment ago is not read again for every window that asks: that would never end. */
  #throwRecentFailure(): void {
    const failure = this.#failure;
    if (!failure) return;
    const { code } = failure.error;
    if (code === 'session-expired' || code === 'not-signed-in') return;
    const lately = Date.now() - failure.at < REMEMBER_FAILURE_MS;
    if (lately || code === 'internal') throw new Failure(code, failure.error);
  }

  /** @throws {Failure} `not-signed-in` where there is nobody to hold people for */
  #startedThread(): PeopleThread {
    if (!this.#context.view()) throw new Failure('not-signed-in');
    this.#thread ??= new PeopleThread(this.#context.startThread, this.#context.dialect.system, {
      changed: () => this.#events.changed(),
      died: (error) => this.#threadDied(error),
    });
    return this.#thread;
  }

  /** Out of memory, or a defect: everybody is gone, and read again when somebody refreshes. */
  #threadDied(error: unknown): void {
    this.#context.report('the thread that holds the people died', error);
    this.#thread = undefined;
    this.readAt = null;
    this.#cancelled.abort();
    this.#failure = { error: new Failure('internal').error, at: Date.now() };
    this.#events.changed();
  }

  #endThread(): void {
    this.#thread?.end();
    this.#thread = undefined;
    this.readAt = null;
  }
}
