import type { ApiClient } from './http-client';

const origins = new WeakMap<ApiClient, ApiClient>();

/** The same client, of whose requests none leaves any more once `signal` says so (`cancelled`). */
export function callableOff(client: ApiClient, signal: AbortSignal): ApiClient {
  const made: ApiClient = { ...client, send: (request) => client.send({ ...request, signal }) };
  origins.set(made, originOf(client));
  return made;
}

/** The client that such a one was made of: what was found out about its system holds for both. */
export function originOf(client: ApiClient): ApiClient {
  return origins.get(client) ?? client;
}
