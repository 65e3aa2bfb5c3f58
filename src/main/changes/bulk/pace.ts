import type { PorteroError } from '#contract/errors';

/** Requests at once: to begin with, and at most. */
const FIRST_LIMIT = 4;
const HIGHEST_LIMIT = 8;

/** Waits after a hindrance, ms: the first, doubled each time, and the longest by what hindered. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
/** Where nobody answered at all, asking again costs the system nothing. */
const LONGEST_UNREACHABLE_WAIT_MS = 5000;
/** A system that asks for more patience than this is asked again all the same, ms. */
const LONGEST_PATIENCE_MS = 600_000;

/** An answer by somebody in front of the system, or by the system that it is not ready: statuses. */
const NOT_READY = [502, 503, 504];

/**
 * How many rows are under way at once, and when none is. More while all goes well, one by one; half as many as soon as the
 * system says that it is too much; and a wait, as long as the system says, or longer each time and never the same.
 */
export class Pace {
  readonly #now: () => number;
  readonly #random: () => number;
  #limit = FIRST_LIMIT;
  #well = 0;
  #hindrances = 0;
  #slowedAt = Number.NEGATIVE_INFINITY;

  constructor(now: () => number, random: () => number) {
    this.#now = now;
    this.#random = random;
  }

  /** So many requests may be under way. */
  get limit(): number {
    return this.#limit;
  }

  /** An answer came, as it should. */
  went(): void {
    this.#hindrances = 0;
    this.#well += 1;
    if (this.#well < this.#limit) return;
    this.#well = 0;
    this.#limit = Math.min(this.#limit + 1, HIGHEST_LIMIT);
  }

  /**
   * Something hindered a request that went out at `sentAt` (ms since the epoch). Answers until when nothing is to go out.
   * Requests that went out together are hindered together: that counts once.
   */
  hindered(error: PorteroError, sentAt: number): number {
    this.#well = 0;
    const now = this.#now();
    if (sentAt > this.#slowedAt) {
      this.#slowedAt = now;
      this.#hindrances += 1;
      this.#limit = error.code === 'unreachable' ? 1 : Math.max(1, Math.floor(this.#limit / 2));
    }
    if (error.retryAfterMs !== undefined) return now + Math.min(error.retryAfterMs, LONGEST_PATIENCE_MS);
    const longest = error.code === 'unreachable' ? LONGEST_UNREACHABLE_WAIT_MS : LONGEST_WAIT_MS;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (this.#hindrances - 1), longest);
    return now + wait * (0.5 + this.#random() / 2);
  }
}

/** Is nobody there to answer, or only somebody in front of the system? */
export function isSystemDown({ code, status }: PorteroError): boolean {
  if (code === 'unreachable') return true;
  return code === 'server-failed' && status !== undefined && NOT_READY.includes(status);
}

/** Does it hinder everybody, and not only the row that met it? */
export function hindersAll(error: PorteroError): boolean {
  return ['throttled', 'timeout', 'file-not-written'].includes(error.code) || isSystemDown(error);
}
