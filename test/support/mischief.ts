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
