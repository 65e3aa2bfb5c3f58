import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Proxy } from './proxy';

/** What is done to one write. */
export type Harm = 'fail-before' | 'lose-answer' | 'throttle' | 'refuse-token';

/** Does harm to writes on their way, by their number. */
export interface Mischief {
  /** How many writes have come. */
  writes(): number;
  /** How often each harm was done. */
  done: Record<Harm, number>;
}

/**
 * Stands in the way of every `PUT`: `harm` says by its number (from 1) and its token what happens to it; undefined lets
 * it through. `lose-answer` carries it out and then breaks the line.
 */
export function doMischief(
  proxy: Proxy,
  target: () => string,
  harm: (write: number, token: string) => Harm | undefined,
): Mischief {
  let writes = 0;
  const done: Mischief['done'] = { 'fail-before': 0, 'lose-answer': 0, throttle: 0, 'refuse-token': 0 };
  proxy.fault = (request, response) => {
    if (request.method !== 'PUT') return false;
    writes += 1;
    const kind = harm(writes, request.headers.authorization ?? '');
    if (kind === undefined) return false;
    done[kind] += 1;
    carryOut[kind](request, response, target());
    return true;
  };
  return { writes: () => writes, done };
}

const carryOut: Record<Harm, (request: IncomingMessage, response: ServerResponse, target: string) => void> = {
  'fail-before': (request, response) => {
    request.resume();
    response.writeHead(500, { 'content-type': 'text/plain' }).end('Error');
  },
  'lose-answer': (request, response, target) => {
    const { hostname, port } = new URL(target);
    const { method, url: path, headers } = request;
    const onward = send({ hostname, port, method, path, headers }, (answer) => {
      answer.resume().on('end', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  },
  throttle: (request, response) => {
    request.resume();
    response.writeHead(429, { 'retry-after': '1' }).end();
  },
  'refuse-token': (request, response) => {
    request.resume();
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
  },
};

/** Is this request, such as `PUT /api/Usuario/17`, meant? */
type Meant = (line: string) => boolean;

/** Carries out what is meant and never answers it; answers what came so far, a line each, once it was carried out. */
export function carryOutAndForget(proxy: Proxy, target: string, meant: Meant): string[] {
  const lines: string[] = [];
  proxy.fault = (request) => {
    const line = `${request.method} ${request.url}`;
    if (!meant(line)) return false;
    forwardOnce(request, target, () => lines.push(line));
    return true;
  };
  return lines;
}

/**
 * Repeats what is meant once, as a network stack does with a request whose answer was lost on a used connection: it is
 * carried out twice, and the second answer is the one that arrives. Answers the status of each time.
 */
export function carryOutTwice(proxy: Proxy, target: string, meant: Meant): number[] {
  const statuses: number[] = [];
  let pending = true;
  proxy.fault = (request, response) => {
    if (!pending || !meant(`${request.method} ${request.url}`)) return false;
    pending = false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      void (async () => {
        for (const last of [false, true]) {
          const answer = await again(request, target, body);
          statuses.push(answer.status);
          if (last) response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(answer.text);
        }
      })();
    });
    return true;
  };
  return statuses;
}

function forwardOnce(request: IncomingMessage, target: string, done: () => void): void {
  const { hostname, port } = new URL(target);
  const { method, url: path, headers } = request;
  const onward = send({ hostname, port, method, path, headers }, (answer) => {
    answer.resume().on('end', done);
  });
  request.pipe(onward);
}

async function again(
  { method, url = '/', headers }: IncomingMessage,
  target: string,
  body: Buffer,
): Promise<{ status: number; text: string }> {
  const kept = ['authorization', 'content-type', 'if-match'];
  // Without the key by which our own server knows a repeated request: real systems have none.
  const sent = Object.entries(headers).filter(([name]) => kept.includes(name)) as [string, string][];
  const answer = await fetch(target + url, {
    method: method ?? 'GET',
    headers: sent,
    body: new Uint8Array(body),
  });
  return { status: answer.status, text: await answer.text() };
}
