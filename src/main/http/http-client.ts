import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { Failure } from '../failure';
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
  /** How long the whole exchange may take, ms. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** A system's answer, whatever its status; the body is text until a dialect has parsed it. */
export interface ApiAnswer {
  status: number;
  text: string;
  header(name: string): string | undefined;
  /** How far the system's clock is ahead of ours, ms; undefined when the answer does not say. */
  skewMs: number | undefined;
}

/** Sends requests to one system. */
export interface ApiClient {
  /** @throws {Failure} `unreachable`, `timeout`, `bad-answer`, `cancelled`, or what the session says */
  send(request: ApiRequest): Promise<ApiAnswer>;
}

/** The function that really sends: Chromium's, so that the system's proxy and certificates count (design.md). */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

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
  prepare(http);
  return {
    send: async (request) => {
      const sentAt = Date.now();
      try {
        const answer = await http.request<string>({
          method: request.method,
          url: address() + request.path,
          timeout: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
          headers: {
            Accept: 'application/json',
            ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(request.body !== undefined && { data: JSON.stringify(request.body) }),
          ...(request.signal && { signal: request.signal }),
          anonymous: request.anonymous ?? false,
        });
        return toAnswer(answer, sentAt);
      } catch (error) {
        throw transportFailure(error);
      }
    },
  };
}

function toAnswer(answer: AxiosResponse<string>, sentAt: number): ApiAnswer {
  const header = (name: string): string | undefined => {
    const value: unknown = answer.headers[name.toLowerCase()];
    return typeof value === 'string' ? value : undefined;
  };
  const text = typeof answer.data === 'string' ? answer.data : '';
  return { status: answer.status, text, header, skewMs: measureSkew(header('date'), sentAt, Date.now()) };
}

/**
 * The answer's body as JSON.
 * @throws {Failure} `bad-answer` for HTML, half a body, nothing at all
 */
export function jsonOf(answer: ApiAnswer): unknown {
  try {
    return JSON.parse(answer.text);
  } catch {
    throw new Failure('bad-answer', { status: answer.status });
  }
}

declare module 'axios' {
  // What the session's interceptors need to know of a request.
  interface AxiosRequestConfig {
    anonymous?: boolean;
  }
}
