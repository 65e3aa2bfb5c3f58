import type { PorteroError } from '#contract/errors';
import { nextStep, type RenewalMeans } from './renewal-policy';
import type { Session } from './session';

/** So long before the end a session is renewed at the latest, ms; a short one in its last quarter. */
const LEAD_MS = 120_000;
const LAST_QUARTER = 0.25;

/** Timers are set anew at least so often, ms: a computer that slept or whose clock was set is noticed. */
const LONGEST_TIMER_MS = 3_600_000;

/** Waits between attempts, doubled each time, where the system does not say how long to wait: ms. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** What a renewal needs to know. */
export interface RenewalContext {
  session: Session;
  /** How long the present token was to work when it was new, ms. */
  lifetimeMs: () => number;
  /** How it can be renewed now. */
  means: () => RenewalMeans;
  now: () => number;
}

/** Renews a session before it ends, without the person where that is possible (`renewal-policy.ts`), and when they want it. */
export class Renewal {
  readonly #context: RenewalContext;
  #timer: NodeJS.Timeout | undefined;
  #notBefore = 0;
  #waitMs = FIRST_WAIT_MS;
  #attempting = false;

  constructor(context: RenewalContext) {
    this.#context = context;
  }

  /** To be called whenever the session or the clock changed. */
  reschedule(): void {
    clearTimeout(this.#timer);
    const { session, lifetimeMs, now } = this.#context;
    const state = session.state();
    if (this.#attempting || state.phase !== 'signed-in') return;
    const lead = Math.min(LEAD_MS, lifetimeMs() * LAST_QUARTER);
    const due = Math.max(state.view.expiresAt - lead, this.#notBefore) - now();
    if (due <= 0) void this.#renewEarly();
    else this.#timer = setTimeout(() => this.reschedule(), Math.min(due, LONGEST_TIMER_MS)).unref();
  }

  /** No more timers. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Renews now: without the person where that is possible, otherwise by asking them. */
  async renew(): Promise<void> {
    const { session, means } = this.#context;
    const now = means();
    const outcome = now.by === 'password' ? await now.attempt() : undefined;
    if (outcome?.kind !== 'renewed') session.askAgain(outcome?.problem);
  }

  async #renewEarly(): Promise<void> {
    const means = this.#context.means();
    if (means.by === 'person') return;
    this.#attempting = true;
    const outcome = await means.attempt();
    this.#attempting = false;
    if (outcome.kind === 'failed') this.#failed(outcome.problem);
    else {
      this.#notBefore = 0;
      this.#waitMs = FIRST_WAIT_MS;
    }
    this.reschedule();
  }

  #failed(problem: PorteroError): void {
    const step = nextStep('ending', problem);
    if (step === 'ask the person') this.#context.session.askAgain(problem);
    if (step !== 'wait') return;
    this.#notBefore = this.#context.now() + (problem.retryAfterMs ?? this.#waitMs);
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }
}
