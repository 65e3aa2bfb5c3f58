import type { Certificate } from '#contract/connection-report';
import { certificateFailure, type CertificateVerdict } from './certificate-verdict';
import type { Fetch } from './fetch';

/** One Chromium session that leads to one origin over TLS, and how we judged the certificate shown in it. */
export interface Line {
  readonly fetch: Fetch;
  /** The last verdict; undefined before the first one. */
  verdict(): CertificateVerdict | undefined;
  /** Resolves with the first verdict. */
  readonly judged: Promise<void>;
}

/**
 * Sends over a line so that our verdict on its certificate counts for every request.
 *
 * Chromium asks us only about the first of several handshakes at once: another that ends in the same moment finds its
 * own verdict in a cache and fails, and that failure may then be remembered for half an hour (seen on Electron 33). So
 * the first request shakes hands alone, and where Chromium refuses what we have accepted, the request goes out once
 * more over a fresh line. Nothing is sent twice by that: who refuses a certificate has not sent anything.
 */
export class Handshakes {
  readonly #open: () => Line;
  #line: Line;
  #first: Promise<void> | undefined;

  /** `open` makes a line that knows nothing of the others. */
  constructor(open: () => Line) {
    this.#open = open;
    this.#line = open();
  }

  certificate(): Certificate | undefined {
    return this.#line.verdict()?.certificate;
  }

  /** @throws {Failure} `certificate-unknown` when the certificate may not be used */
  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    // A body can be read once only.
    const again = input instanceof Request ? input.clone() : input;
    const { line, sent } = await this.#send(input, init);
    try {
      return await sent;
    } catch (error) {
      const failure = certificateFailure(error, line.verdict());
      if (!failure) throw error;
      if (line.verdict()?.certificate.trust !== 'chosen') throw failure;
    }
    // Whoever comes first opens it for all.
    if (this.#line === line) this.#line = this.#open();
    const second = await this.#send(again, init);
    try {
      return await second.sent;
    } catch (error) {
      throw certificateFailure(error, second.line.verdict()) ?? error;
    }
  }

  /** Sends as soon as nobody shakes hands for the first time; tells over which line. */
  async #send(
    input: RequestInfo | URL,
    init: RequestInit | undefined,
  ): Promise<{ line: Line; sent: Promise<Response> }> {
    while (this.#first) await this.#first;
    const line = this.#line;
    const sent = line.fetch(input, init);
    if (line.verdict() === undefined) this.#first = this.#until(line, sent);
    return { line, sent };
  }

  /** The others need not wait for the answer: the verdict is enough, or that there will be none. */
  async #until({ judged }: Line, sent: Promise<Response>): Promise<void> {
    await Promise.race([judged, sent]).catch(() => undefined);
    this.#first = undefined;
  }
}
