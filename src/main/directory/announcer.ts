/** Announces changes at most once in so many ms: the first at once, the others together when that time is over. */
export class Announcer {
  readonly #announce: () => void;
  readonly #everyMs: () => number;
  #announcedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(announce: () => void, everyMs: () => number) {
    this.#announce = announce;
    this.#everyMs = everyMs;
  }

  /** Something changed. */
  soon(): void {
    if (this.#timer) return;
    const waitMs = this.#announcedAt + this.#everyMs() - performance.now();
    if (this.#announcedAt === 0 || waitMs <= 0) this.now();
    else this.#timer = setTimeout(() => this.now(), waitMs).unref();
  }

  /** Something changed that nobody should wait for. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#announcedAt = performance.now();
    this.#announce();
  }
}
