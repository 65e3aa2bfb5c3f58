import type { PorteroError } from '#contract/errors';
import type { SessionState, SessionView } from '#contract/session';
import { Failure } from '../failure/failure';
import { nextStep, type RenewalMeans, type RenewalOutcome } from './renewal-policy';

/** The right to send one request: the token and whose it is. Never leaves main. */
export interface Pass {
  readonly token: string;
  readonly personId: string;
  /** Grows with every token of this connection. */
  readonly generation: number;
}

/** A request that waits for a new token. It belongs to whoever sent it. */
interface Parked {
  readonly personId: string;
  resolve(pass: Pass): void;
  reject(reason: Failure): void;
}

/** What a session reports to the rest of main. */
export interface SessionEvents {
  changed(state: SessionState): void;
  /** Another person is here now, or nobody: what was read for the one before must go. */
  personChanged(): void;
  /** How the session can be renewed now; absent: by the person. An attempt that renewed it has called `accept`. */
  means?(): RenewalMeans;
}

/**
 * The session of one connection and the only holder of its token. Requests ask it for a pass;
 * when the system answers 401 they ask for a new one, and however many ask, the person is asked once. The token lives
 * in this object's memory and nowhere else.
 */
export class Session {
  readonly #connectionId: string;
  readonly #events: SessionEvents;
  readonly #now: () => number;
  #pass: Pass | undefined;
  #view: SessionView | undefined;
  #asking: 'expired' | 'renewal' | undefined;
  /** Why renewing without the person did not work. */
  #problem: PorteroError | null = null;
  /** The renewal under way. */
  #renewal: Promise<RenewalOutcome> | undefined;
  #generation = 0;
  /** Tokens up to this generation were given up: their requests are not revived by a late 401. */
  #givenUp = 0;
  #parked: Parked[] = [];

  constructor(connectionId: string, events: SessionEvents, now: () => number = () => Date.now()) {
    this.#connectionId = connectionId;
    this.#events = events;
    this.#now = now;
  }

  /** The state as the renderer may know it. */
  state(): SessionState {
    const connectionId = this.#connectionId;
    const view = this.#view;
    if (!view) return { phase: 'signed-out', connectionId };
    if (this.#asking) {
      return {
        phase: 'reauthenticating',
        connectionId,
        view,
        reason: this.#asking,
        parked: this.#parked.length,
        problem: this.#problem,
      };
    }
    if (this.#renewal) return { phase: 'renewing', connectionId, view, parked: this.#parked.length };
    return { phase: this.#pass ? 'signed-in' : 'expired', connectionId, view };
  }

  /** Who is signed in, or was when the session expired. */
  get view(): SessionView | undefined {
    return this.#view;
  }

  /**
   * A pass for a new request. Waits while the person is asked to sign in again.
   * @throws {Failure} `not-signed-in`; `session-expired` when the person cancels or someone else signs in
   */
  async pass(): Promise<Pass> {
    if (!this.#view) throw new Failure('not-signed-in');
    // While renewing in time the old token still works: nothing has to wait.
    if (this.#pass && this.#asking !== 'expired' && !this.#renewal) return this.#pass;
    return this.#park(this.#view.personId);
  }

  /**
   * A newer pass than the one the system has just refused with 401.
   * @throws {Failure} `session-expired` when there will be none for this person
   */
  async renewed(refused: Pass): Promise<Pass> {
    const stillTheirs = this.#view?.personId === refused.personId;
    if (!stillTheirs || refused.generation <= this.#givenUp) throw new Failure('session-expired');
    if (this.#pass && this.#pass.generation > refused.generation) return this.#pass;
    return this.#park(refused.personId);
  }

  /** Is this request's sender still the one who is signed in? An answer that comes after sign-out is nobody's. */
  owns(pass: Pass): boolean {
    return this.#view?.personId === pass.personId;
  }

  /** A sign-in succeeded: parked requests of the same person go on, those of anyone else are given up. */
  accept(token: string, view: SessionView): void {
    const samePerson = this.#view?.personId === view.personId;
    this.#generation += 1;
    const pass: Pass = { token, personId: view.personId, generation: this.#generation };
    this.#pass = pass;
    this.#view = view;
    this.#settle();
    const parked = this.#takeParked();
    if (!samePerson) this.#events.personChanged();
    this.#changed();
    for (const request of parked) {
      if (request.personId === view.personId) request.resolve(pass);
      else request.reject(new Failure('session-expired'));
    }
  }

  /** The clocks were compared anew: the session's times on this computer's clock move by so many ms. */
  shift(ms: number): void {
    if (!this.#view || ms === 0) return;
    const { issuedAt, expiresAt } = this.#view;
    this.#view = {
      ...this.#view,
      issuedAt: issuedAt === null ? null : issuedAt + ms,
      expiresAt: expiresAt + ms,
    };
    this.#changed();
  }

  /** Opens the sheet before the session ends, or again after it was closed. `problem`: why the person is needed. */
  askAgain(problem: PorteroError | null = null): void {
    if (!this.#view || this.#asking || this.#renewal) return;
    this.#asking = this.#pass && this.#view.expiresAt > this.#now() ? 'renewal' : 'expired';
    this.#problem = problem;
    this.#changed();
  }

  /** The person closed the sheet: everything parked is given up; what is on screen stays. */
  giveUp(): void {
    if (!this.#asking) return;
    if (this.#asking === 'expired') this.#dropToken();
    this.#settle();
    this.#rejectParked();
    this.#changed();
  }

  /** The token did not even work right after signing in: no second sheet, the request fails. */
  end(pass: Pass): void {
    if (this.#pass?.generation !== pass.generation) return;
    this.#dropToken();
    this.#changed();
  }

  /** Forgets everything. */
  signOut(): void {
    if (!this.#view) return;
    this.#dropToken();
    this.#view = undefined;
    this.#settle();
    this.#rejectParked();
    this.#events.personChanged();
    this.#changed();
  }

  #dropToken(): void {
    this.#pass = undefined;
    this.#givenUp = this.#generation;
  }

  #park(personId: string): Promise<Pass> {
    return new Promise((resolve, reject) => {
      this.#parked.push({ personId, resolve, reject });
      if (!this.#asking && !this.#renewal) void this.#renewOrAsk();
      else {
        if (!this.#renewal) this.#asking = 'expired';
        this.#changed();
      }
    });
  }

  /** The token is over: another one is had without the person, or the person is asked. */
  async #renewOrAsk(): Promise<void> {
    const means = this.#events.means?.() ?? { by: 'person' };
    if (means.by === 'person') {
      this.#asking = 'expired';
      return this.#changed();
    }
    const renewal = means.attempt();
    this.#renewal = renewal;
    this.#changed();
    const outcome = await renewal;
    // Meanwhile accepted, or signed out.
    if (this.#renewal !== renewal) return;
    this.#settle();
    if (outcome.kind === 'failed') {
      const { problem } = outcome;
      if (nextStep('refused', problem) === 'fail the requests') this.#rejectParked(new Failure(problem.code));
      else {
        this.#asking = 'expired';
        this.#problem = problem;
      }
    }
    this.#changed();
  }

  #settle(): void {
    this.#asking = undefined;
    this.#problem = null;
    this.#renewal = undefined;
  }

  #rejectParked(reason = new Failure('session-expired')): void {
    for (const request of this.#takeParked()) request.reject(reason);
  }

  #takeParked(): Parked[] {
    const parked = this.#parked;
    this.#parked = [];
    return parked;
  }

  #changed(): void {
    this.#events.changed(this.state());
  }
}
