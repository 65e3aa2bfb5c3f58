import type { Fetch } from './fetch';
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { beginningWithin, piecesOf, refusalText } from './api-stream';
import { Failure } from '../failure/failure';
import { measureSkew } from './clock';
import { transportFailure } from './transport-failures';

/** One request to a system. Paths begin with a slash and are relative to the connection's address. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent without the bearer: signing in, discovery. */
  anonymous?: boolean;
  /** How long the whole exchange may take, ms; of a stream, its beginning, and every wait for its next piece. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** The version that a write is meant for; the system refuses it when it has another (412, RFC 9110). */
  ifMatch?: string;
  /** Sent as the person with this id or not at all (`session-expired`): for work that goes on after it was decided. */
  onlyAs?: string;
  /**
   * Not sent again after a 401, because what it says may be out of date by then: once the person has signed in again, it
   * fails (`conflict` with status 401), so that the sender can look again first.
   */
  once?: boolean;
}

/** A system's answer, whatever its status; the body is text until a dialect has parsed it. */
export interface ApiAnswer {
  status: number;
  text: string;
  header(name: string): string | undefined;
  /** How far the system's clock is ahead of ours, ms; undefined when the answer does not say. */
  skewMs: number | undefined;
}

/** An answer that is read as it comes. */
export interface ApiStream extends ApiAnswer {
  /**
   * The body of a success, once; the buffers are the reader's own, and failures are as those of `send`. Undefined for
   * every other status, whose words are in `text`.
   */
  pieces: AsyncIterable<Uint8Array> | undefined;
}

/** Sends requests to one system. */
export interface ApiClient {
  /** @throws {Failure} `unreachable`, `timeout`, `bad-answer`, `cancelled`, or what the session says */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** For answers too large to be held. Whoever does not read on has to abort. @throws {Failure} as {@link send} */
  stream(request: ApiRequest): Promise<ApiStream>;
}

/** The same client, with these limits on every request that is sent through it. */
export function withLimits(
  client: ApiClient,
  limits: Pick<ApiRequest, 'onlyAs' | 'once' | 'signal'>,
): ApiClient {
  return {
    send: (request) => client.send({ ...request, ...limits }),
    stream: (request) => client.stream({ ...request, ...limits }),
  };
}

const DEFAULT_TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 256 * 1024 * 1024;

/**
 * A client for the system at `address()`, asked anew for every request because the local server's can change.
 * `prepare` may add interceptors (the session's) before the first request.
 */
export function createApiClient(
  address: () => string,
  fetch: Fetch,
  prepare: (http: AxiosInstance) => void = () => undefined,
): ApiClient {
  const http = axios.create({
    adapter: 'fetch',
    env: { fetch },
    responseType: 'text',
    transformResponse: [(data: unknown) => data],
    transformRequest: [(data: unknown) => data],
    validateStatus: () => true,
    maxContentLength: MAX_ANSWER_BYTES,
    // No cookies, neither sent nor kept. Axios says so by this alone: it drops `credentials` from the options below.
    withCredentials: false,
    fetchOptions: { cache: 'no-store' },
  });
  // Before the session's: a 401 whose body nobody read would keep its connection busy.
  http.interceptors.response.use((answer) => readRefusal(answer));
  prepare(http);
  // Axios keeps what belongs to each function it was ever given, so there is one for each limit.
  const patient = new Map<number, Fetch>();
  const beginning = (limitMs: number): Fetch => {
    const known = patient.get(limitMs) ?? beginningWithin(fetch, limitMs);
    patient.set(limitMs, known);
    return known;
  };
  return {
    send: async (request) => {
      const sentAt = Date.now();
      try {
        const timeout = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
        const answer = await http.request<string>({ ...toConfig(request, address()), timeout });
        return toAnswer(answer, sentAt);
      } catch (error) {
        throw transportFailure(error);
      }
    },
    stream: async (request) => {
      const sentAt = Date.now();
      const idleMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const stopped = new AbortController();
      const { signal } = request;
      try {
        const answer = await http.request<unknown>({
          ...toConfig(request, address()),
          responseType: 'stream',
          // Axios' own limit would be one for the whole; and a parked request must not run out of time.
          env: { fetch: beginning(idleMs) },
          signal: signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal,
        });
        const body = answer.data instanceof ReadableStream ? answer.data : null;
        const pieces = piecesOf(body, { idleMs, signal, stop: () => stopped.abort() });
        return { ...toAnswer(answer, sentAt), pieces: succeeded(answer) ? pieces : undefined };
      } catch (error) {
        throw signal?.aborted ? new Failure('cancelled') : transportFailure(error);
      }
    },
  };
}

function toConfig(request: ApiRequest, address: string): AxiosRequestConfig {
  return {
    method: request.method,
    url: address + request.path,
    headers: {
      Accept: 'application/json',
      ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(request.ifMatch !== undefined && {
        'If-Match': request.ifMatch,
        // Chromium sends a request again by itself where an open connection broke: a system that knows this can tell the
        // second one from somebody else's, and answers it as the first instead of refusing it as out of date.
        'Idempotency-Key': globalThis.crypto.randomUUID(),
      }),
    },
    ...(request.body !== undefined && { data: JSON.stringify(request.body) }),
    ...(request.signal && { signal: request.signal }),
    anonymous: request.anonymous ?? false,
    ...(request.onlyAs !== undefined && { onlyAs: request.onlyAs }),
    ...(request.once && { once: true }),
  };
}

/** Of a streamed answer that is no success, the words are wanted and not the stream. */
async function readRefusal(answer: AxiosResponse<unknown>): Promise<AxiosResponse<unknown>> {
  if (answer.config.responseType === 'stream' && !succeeded(answer)) {
    const body = answer.data instanceof ReadableStream ? answer.data : null;
    answer.data = await refusalText(body, DEFAULT_TIMEOUT_MS);
  }
  return answer;
}

function succeeded({ status }: AxiosResponse<unknown>): boolean {
  return status >= 200 && status <= 299;
}

function toAnswer(answer: AxiosResponse<unknown>, sentAt: number): ApiAnswer {
  const header = (name: string): string | undefined => {
    const value: unknown = answer.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : undefined;
  };
  const text = typeof answer.data === 'string' ? answer.data : '';
  return { status: answer.status, text, header, skewMs: measureSkew(header('date'), sentAt, Date.now()) };
}

declare module 'axios' {
  // What the session's interceptors need to know of a request.
  interface AxiosRequestConfig {
    anonymous?: boolean;
    onlyAs?: string;
    once?: boolean;
  }
}
