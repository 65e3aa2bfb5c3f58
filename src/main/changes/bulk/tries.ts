import type { PorteroError } from '#contract/errors';
import { isSystemDown } from './pace';

/** A row is tried so often before it counts as failed. */
const MAX_TRIES = 5;

/** How often each row was tried in vain. While no row gets through it is not the row's fault, and does not count. */
export class Tries {
  readonly #of = new Map<number, { count: number; went: number }>();
  #went = 0;

  /** Some row came to its end. */
  went(position: number): void {
    this.#went += 1;
    this.#of.delete(position);
  }

  /** A row was tried in vain once more: is it enough? */
  enough(position: number, error: PorteroError): boolean {
    // The system asked for patience, or the disk is full: both say nothing about the row.
    if (error.code === 'throttled' || error.code === 'file-not-written') return false;
    const known = this.#of.get(position);
    const othersWent = known === undefined || known.went !== this.#went;
    const count = (known?.count ?? 0) + Number(othersWent || !isSystemDown(error));
    this.#of.set(position, { count, went: this.#went });
    return count >= MAX_TRIES;
  }
}
