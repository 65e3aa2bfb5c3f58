import type { ConnectionHealth } from '#contract/connection-report';
import { failedWith } from '../failure/failure';
import type { ApiAnswer, ApiClient } from '../http/http-client';

/** Waits between questions to a system that does not answer, ms. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

/** "Last reached" is told at most so often, ms. */
const TELL_EVERY_MS = 5000;

/** Clocks that differ by less than this have not moved, ms. */
const SAME_CLOCK_MS = 2000;

/** What a connection's health needs. */
export interface HealthContext {
  connectionId: string;
  /** Asks the system anything, without credentials; its outcome comes back through `reached` or `lost`. */
  ping(): Promise<unknown>;
  changed(health: ConnectionHealth): void;
  /** The system answers again. */
  returned(): void;
  /** The system's clock stands otherwise to ours than it did, by ms. */
  clockMoved(skewMs: number): void;
  /** Is there anybody for whom it matters whether the system answers? */
  wanted(): boolean;
  now(): number;
}

/** Whether a system answers, judged by every request; while it does not, it is asked again until it does. */
export class Health {
  readonly #context: HealthContext;
  #reachable: boolean | null = null;
  #reachedAt: number | null = null;
  #toldAt = 0;
  #skewMs = 0;
  #waitMs = FIRST_WAIT_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(context: HealthContext) {
    this.#context = context;
  }

  state(): ConnectionHealth {
    return {
      connectionId: this.#context.connectionId,
      reachable: this.#reachable,
      reachedAt: this.#reachedAt,
      skewMs: this.#skewMs,
    };
  }

  /** An answer came. `skewMs` is the measured difference of the clocks, where it could be measured well. */
  reached(skewMs: number | undefined): void {
    const was = this.#reachable;
    this.#reachable = true;
    this.#reachedAt = this.#context.now();
    this.#waitMs = FIRST_WAIT_MS;
    clearTimeout(this.#timer);
    const moved = skewMs !== undefined && Math.abs(skewMs - this.#skewMs) >= SAME_CLOCK_MS;
    if (moved) {
      this.#skewMs = skewMs;
      this.#context.clockMoved(skewMs);
    }
    if (was !== true || moved || this.#reachedAt - this.#toldAt > TELL_EVERY_MS) this.#tell();
    if (was === false) this.#context.returned();
  }

  /** Nobody answered. */
  lost(): void {
    const was = this.#reachable;
    this.#reachable = false;
    if (was !== false) this.#tell();
    this.#askLater();
  }

  /** Asks at once: the computer woke up, or its clock was set. */
  ask(): void {
    clearTimeout(this.#timer);
    // What went wrong comes back through `lost`.
    if (this.#context.wanted()) this.#context.ping().catch(() => undefined);
  }

  /** No more questions. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #askLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), this.#waitMs).unref();
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
  }

  #tell(): void {
    this.#toldAt = this.#context.now();
    this.#context.changed(this.state());
  }
}

/** An exchange that took longer says too little about the other clock, ms. */
const CLOSE_ENOUGH_MS = 2000;

/** The same client, with every outcome reported to the connection's health. */
export function observed(client: ApiClient, health: Pick<Health, 'reached' | 'lost'>): ApiClient {
  async function watch<T extends ApiAnswer>(asking: () => Promise<T>): Promise<T> {
    const sentAt = Date.now();
    try {
      const answer = await asking();
      health.reached(Date.now() - sentAt < CLOSE_ENOUGH_MS ? answer.skewMs : undefined);
      return answer;
    } catch (error) {
      throw noted(error, health);
    }
  }
  return {
    send: (request) => watch(() => client.send(request)),
    stream: async (request) => {
      const answer = await watch(() => client.stream(request));
      return { ...answer, pieces: answer.pieces && watched(answer.pieces, health) };
    },
  };
}

async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  health: Pick<Health, 'lost'>,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* pieces;
  } catch (error) {
    throw noted(error, health);
  }
}

function noted(error: unknown, health: Pick<Health, 'lost'>): unknown {
  if (failedWith(error, 'unreachable', 'timeout')) health.lost();
  return error;
}
