import type { PorteroError } from '#contract/errors';
import { NOBODY_ANSWERED } from '../failure/failure';
import type { Session } from './session';

/** So long before the end a session is renewed at the latest, ms; a short one in its last quarter. */
const LEAD_MS = 120_000;
const LAST_QUARTER = 0.25;

/** Timers are set anew at least so often, ms: a computer that slept or whose clock was set is noticed. */
const LONGEST_TIMER_MS = 3_600_000;

/** Waits after tries that nobody answered, ms; and where the system does not say how long to wait. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** What a renewal needs to know. */
export interface RenewalContext {
  session: Session;
  /** How long the present token was to work when it was new, ms. */
  lifetimeMs: () => number;
  /** Signs in again without the person; undefined where that is not possible. As {@link SessionEvents.renew}. */
  renew: () => Promise<PorteroError | null> | undefined;
  now: () => number;
}

/**
 * Renews a session before it ends, without the person, where the system has no captcha and the password is kept.
 * What only the person can mend opens the sheet; what time can mend is tried again.
 */
export class Renewal {
  readonly #context: RenewalContext;
  #timer: NodeJS.Timeout | undefined;
  #notBefore = 0;
  #waitMs = FIRST_WAIT_MS;
  #trying = false;

  constructor(context: RenewalContext) {
    this.#context = context;
  }

  /** To be called whenever the session or the clock changed. */
  reschedule(): void {
    clearTimeout(this.#timer);
    const { session, lifetimeMs, now } = this.#context;
    const state = session.state();
    if (this.#trying || state.phase !== 'signed-in') return;
    const lead = Math.min(LEAD_MS, lifetimeMs() * LAST_QUARTER);
    const due = Math.max(state.view.expiresAt - lead, this.#notBefore) - now();
    if (due <= 0) void this.#try();
    else this.#timer = setTimeout(() => this.reschedule(), Math.min(due, LONGEST_TIMER_MS)).unref();
  }

  /** No more timers. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #try(): Promise<void> {
    const renewal = this.#context.renew();
    if (!renewal) return;
    this.#trying = true;
    const problem = await renewal;
    this.#trying = false;
    if (!problem) {
      this.#notBefore = 0;
      this.#waitMs = FIRST_WAIT_MS;
    } else if (problem.code === 'throttled' || NOBODY_ANSWERED.includes(problem.code)) {
      this.#notBefore = this.#context.now() + (problem.retryAfterMs ?? this.#waitMs);
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    } else if (problem.code !== 'cancelled') {
      this.#context.session.askAgain(problem);
    }
    this.reschedule();
  }
}
