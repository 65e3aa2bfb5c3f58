/** An answer, read whole, so that several statements can look at the same one. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** When the request left and when its answer was there, ms since the epoch on this computer's clock. */
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** A request as a statement wants it. Paths begin with a slash and are relative to the system's address. */
export interface SystemRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests to one system: plain HTTP, nothing of Portero's client in between. */
export class SystemHttp {
  constructor(
    readonly address: string,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  get(path: string, token?: string): Promise<Answer> {
    return this.send({ path, ...(token !== undefined && { token }) });
  }

  post(path: string, body: unknown, token?: string): Promise<Answer> {
    return this.send({ method: 'POST', path, body, ...(token !== undefined && { token }) });
  }

  put(path: string, body: unknown, token?: string): Promise<Answer> {
    return this.send({ method: 'PUT', path, body, ...(token !== undefined && { token }) });
  }

  /** Sends it. Redirects are answers, not followed. */
  async send({ method = 'GET', path, body, token, headers }: SystemRequest): Promise<Answer> {
    const sentAt = Date.now();
    const answer = await this.fetch(`${this.address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, sentAt, receivedAt: Date.now() };
  }
}

/** An answer's body as JSON; undefined for anything else, so that a check can say what it expected. */
export function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
