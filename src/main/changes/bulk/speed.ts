/** The speed is that of the last so many ms, sampled so often. */
const WINDOW_MS = 10_000;
const SAMPLE_MS = 500;
/** Before there are so many rows, or so many ms, nobody can say. */
const ENOUGH_ROWS = 20;
const ENOUGH_MS = 1000;

/** How fast rows come to their end, and so how long the rest takes. */
export class Speed {
  #samples: { at: number; ended: number }[] = [];

  /** So many rows have ended at `at` (ms). */
  note(at: number, ended: number): void {
    const last = this.#samples.at(-1);
    if (last && at - last.at < SAMPLE_MS) return;
    this.#samples.push({ at, ended });
    while ((this.#samples[0]?.at ?? at) < at - WINDOW_MS) this.#samples.shift();
  }

  /** It stood still: what was before says nothing. */
  forget(): void {
    this.#samples = [];
  }

  /** How long `left` rows take, ms; null while nobody can say. `ended` rows have ended by now (`at`, ms). */
  remainingMs(at: number, ended: number, left: number): number | null {
    const [first] = this.#samples;
    if (!first || at - first.at < ENOUGH_MS || ended - first.ended < ENOUGH_ROWS) return null;
    return Math.round((left * (at - first.at)) / (ended - first.ended));
  }
}
