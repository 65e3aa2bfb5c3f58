import type { Fetch } from '../http/fetch';
import type { ApiAnswer, ApiRequest } from '../http/http-client';
import { createApiClient } from '../http/http-client';
import { Failure, failedWith } from '../failure/failure';

/** How long one request and the whole inquiry may take, ms. */
export interface InquiryLimits {
  requestMs: number;
  wholeMs: number;
}

const LIMITS: InquiryLimits = { requestMs: 8000, wholeMs: 15_000 };

/** A question that needs no credentials. */
export type Question = Pick<ApiRequest, 'method' | 'path' | 'body'>;

/** The first answer: how long it took, and how far the other clock is ahead where it says so, both ms. */
export interface FirstAnswer {
  tookMs: number;
  skewMs: number | null;
}

/**
 * Asks an origin what it is. Nothing that is sent could sign anybody in; the same question is sent once. The first
 * answer and, while there is none, the reason are remembered.
 */
export class Inquiry {
  readonly #client: ReturnType<typeof createApiClient>;
  readonly #deadline: AbortSignal;
  readonly #limits: InquiryLimits;
  readonly #asked = new Map<string, Promise<ApiAnswer | undefined>>();
  #first: FirstAnswer | undefined;
  #problem: Failure | undefined;

  /** The time that the whole may take begins now. */
  constructor(origin: string, fetch: Fetch, limits: Partial<InquiryLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#client = createApiClient(() => origin, fetch);
    this.#deadline = AbortSignal.timeout(this.#limits.wholeMs);
  }

  /** The first answer that came; undefined when none did. */
  get first(): FirstAnswer | undefined {
    return this.#first;
  }

  /** Why nobody answered; undefined as soon as somebody did, or before anything was asked. */
  get problem(): Failure | undefined {
    return this.#first ? undefined : this.#problem;
  }

  /** The answer; undefined when nothing came back. */
  ask({ method, path, body }: Question): Promise<ApiAnswer | undefined> {
    const key = JSON.stringify([method, path, body]);
    const known = this.#asked.get(key);
    if (known) return known;
    const asking = this.#send({ method, path, ...(body !== undefined && { body }) });
    this.#asked.set(key, asking);
    return asking;
  }

  async #send(question: Question): Promise<ApiAnswer | undefined> {
    const sentAt = performance.now();
    const { requestMs: timeoutMs } = this.#limits;
    try {
      const signal = this.#deadline;
      const answer = await this.#client.send({ ...question, anonymous: true, timeoutMs, signal });
      this.#first ??= { tookMs: Math.round(performance.now() - sentAt), skewMs: answer.skewMs ?? null };
      return answer;
    } catch (error) {
      this.#note(error);
      return undefined;
    }
  }

  /** A certificate says more than whatever else went wrong; otherwise the first reason counts. */
  #note(error: unknown): void {
    if (!(error instanceof Failure)) throw error;
    // Only the deadline cancels an inquiry.
    const failure = failedWith(error, 'cancelled') ? new Failure('timeout') : error;
    if (!this.#problem || failedWith(failure, 'certificate-unknown')) this.#problem = failure;
  }
}
