import type { ApiClient, ApiRequest } from '../http/http-client';

const boundTo = new WeakMap<ApiClient, Map<string, ApiClient>>();
const unrepeated = new WeakMap<ApiClient, ApiClient>();

/**
 * The same client for as long as one person is signed in: what is sent through it is sent as that person or not at all
 * (`session-expired`). For work that outlives the moment in which it was decided.
 */
export function asPerson(client: ApiClient, personId: string): ApiClient {
  const known = boundTo.get(client) ?? new Map<string, ApiClient>();
  boundTo.set(client, known);
  const bound = known.get(personId) ?? alwaysWith(client, { onlyAs: personId });
  known.set(personId, bound);
  return bound;
}

/**
 * The same client, whose requests are not sent again after a 401: the person signs in again, and then it fails
 * (`conflict` with status 401), so that the sender can look again before saying it again.
 */
export function withoutRepeating(client: ApiClient): ApiClient {
  const once = unrepeated.get(client) ?? alwaysWith(client, { once: true });
  unrepeated.set(client, once);
  return once;
}

/** One object for each, always: dialects remember what they found out by the client. */
function alwaysWith(client: ApiClient, more: Partial<ApiRequest>): ApiClient {
  return { ...client, send: (request) => client.send({ ...request, ...more }) };
}
