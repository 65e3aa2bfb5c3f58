import type { ApiClient } from '../../http/http-client';

const REAL = '/api/Usuario';
const IN_THE_EXAMPLE = '/api/Users';

/**
 * Answers where a system has its users. The documents' example calls `/api/Users`, the real route is `/api/Usuario`
 * (WC-26). Asked without a token: a route that exists answers 401, one that does not answers 404. However many
 * need it, it is found out once; what could not be found out is asked again by the next one.
 *
 * The answer fails with what went wrong on the way.
 */
export function usersPathOf(client: ApiClient): () => Promise<string> {
  let known: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    let found: string | undefined;
    try {
      found = await findOut(client);
    } finally {
      if (found === undefined) known = undefined;
    }
    return found ?? REAL;
  };
  return () => (known ??= ask());
}

/** Undefined where the answers do not tell. */
async function findOut(client: ApiClient): Promise<string | undefined> {
  for (const path of [REAL, IN_THE_EXAMPLE]) {
    const { status } = await client.send({ method: 'GET', path, anonymous: true });
    if (status !== 404) return status === 429 || status >= 500 ? undefined : path;
  }
  return undefined;
}
