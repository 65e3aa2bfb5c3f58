import { originOf } from '../../http/callable-off';
import type { ApiClient } from '../../http/http-client';

const REAL = '/api/Usuario';
const IN_THE_EXAMPLE = '/api/Users';

/** Which of the two spellings each client's system knows; found out once per connection. */
const known = new WeakMap<ApiClient, Promise<string | undefined>>();

/**
 * Where a system has its users. The documents' example calls `/api/Users`, the real route is `/api/Usuario` (WC-26).
 * Asked without a token: a route that exists answers 401, one that does not answers 404. What cannot be found out now
 * is asked again the next time.
 * @throws {Failure} what went wrong on the way
 */
export async function usersPath(client: ApiClient): Promise<string> {
  const origin = originOf(client);
  const asking = known.get(origin) ?? findOut(origin);
  known.set(origin, asking);
  try {
    const found = await asking;
    if (found === undefined) known.delete(origin);
    return found ?? REAL;
  } catch (error) {
    known.delete(origin);
    throw error;
  }
}

async function findOut(client: ApiClient): Promise<string | undefined> {
  for (const path of [REAL, IN_THE_EXAMPLE]) {
    const { status } = await client.send({ method: 'GET', path, anonymous: true });
    if (status !== 404) return status === 429 || status >= 500 ? undefined : path;
  }
  return undefined;
}
