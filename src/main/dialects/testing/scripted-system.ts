import type { RequestListener, ServerResponse } from 'node:http';
import { createApiClient, type ApiClient } from '../../http/http-client';
import { startTinySystem } from '../../testing/tiny-system';

/** What a request looked like when it arrived. */
export interface Arrival {
  /** Method and path. */
  line: string;
  body: unknown;
}

/** A system that answers as the running test says, a client of it, and what has arrived there. */
export interface ScriptedSystem {
  client: ApiClient;
  arrivals: Arrival[];
  answer: RequestListener;
}

/** Starts one for the running test; until told otherwise it answers 404. */
export async function scriptedSystem(): Promise<ScriptedSystem> {
  const { address } = await startTinySystem((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      system.arrivals.push({
        line: `${request.method} ${request.url}`,
        body: body === '' ? undefined : JSON.parse(body),
      });
      system.answer(request, response);
    });
  });
  const system: ScriptedSystem = {
    client: createApiClient(() => address, fetch),
    arrivals: [],
    answer: (_request, response) => void response.writeHead(404).end(),
  };
  return system;
}

/** Answers everything with one status and body: text as it is, anything else as JSON. */
export function always(
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): RequestListener {
  return (_request, response) => send(response, status, body, headers);
}

/** Answers by method and path, everything else with 404. */
export function byRoute(routes: Record<string, RequestListener>): RequestListener {
  return (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (route) route(request, response);
    else send(response, 404);
  };
}

function send(response: ServerResponse, status: number, body?: unknown, headers = {}): void {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  response.writeHead(status, headers).end(text);
}
