import { request } from 'node:http';
import type { Agent } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that need not be a sensible one: `fetch` would refuse to send some of them. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What came back. */
export interface Exchange {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** No request of a test takes a server longer than this, milliseconds; one that does hangs. */
const PATIENCE_MS = 5000;

/** Sends a request as it is and reads the whole answer. Raises when there is none in time. */
export async function exchange(url: string, agent: Agent, hostile: HostileRequest): Promise<Exchange> {
  const { method, path, body } = hostile;
  const { hostname, port } = new URL(url);
  const headers = { ...hostile.headers, ...(body.length > 0 ? { 'content-length': body.length } : {}) };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent, method, path, headers, signal }, (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      text(answer).then(
        (content) => resolve({ status, contentType: told['content-type'] ?? '', body: content }),
        reject,
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
