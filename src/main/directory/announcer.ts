/**
 * Tells of changes, at most once in so many ms: the first at once, the others together when that time is over. What is
 * told is looked up when it is told.
 */
export class Announcer {
  readonly #tell: () => void;
  readonly #everyMs: () => number;
  #toldAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: () => void, everyMs: () => number) {
    this.#tell = tell;
    this.#everyMs = everyMs;
  }

  /** Something changed. */
  soon(): void {
    if (this.#timer) return;
    const waitMs = this.#toldAt + this.#everyMs() - performance.now();
    if (this.#toldAt === 0 || waitMs <= 0) this.now();
    else this.#timer = setTimeout(() => this.now(), waitMs).unref();
  }

  /** Something changed that nobody should wait for. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    this.#tell();
  }
}
