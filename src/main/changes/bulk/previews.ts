import { randomUUID } from 'node:crypto';
import type { Plan } from './plan';

/** So many are remembered at most, and so long, ms. */
const MOST = 5;
const GOOD_MS = 1_800_000;

/** A plan that waits to be started, by the one who made it. */
export interface PinnedPlan {
  plan: Plan;
  connectionId: string;
  personId: string;
  active: boolean | null;
  undoes: string | null;
}

/** Plans that were shown: exactly what was shown is what starting one does. */
export class Previews {
  readonly #now: () => number;
  readonly #pinned = new Map<string, PinnedPlan & { until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Remembers one; the oldest of too many is forgotten. Answers its id. */
  pin(plan: PinnedPlan): string {
    this.#forgetOld();
    const id = randomUUID();
    this.#pinned.set(id, { ...plan, until: this.#now() + GOOD_MS });
    const [oldest] = this.#pinned.keys();
    if (this.#pinned.size > MOST && oldest !== undefined) this.#pinned.delete(oldest);
    return id;
  }

  /** One that is remembered. */
  get(id: string): PinnedPlan | undefined {
    this.#forgetOld();
    return this.#pinned.get(id);
  }

  /** It was started. */
  drop(id: string): void {
    this.#pinned.delete(id);
  }

  /** All of a connection: somebody else is there now, or nobody. */
  forget(connectionId: string): void {
    for (const [id, pinned] of this.#pinned)
      if (pinned.connectionId === connectionId) this.#pinned.delete(id);
  }

  #forgetOld(): void {
    for (const [id, { until }] of this.#pinned) if (until <= this.#now()) this.#pinned.delete(id);
  }
}
