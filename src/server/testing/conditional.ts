import type { HttpClient } from './http-client';

/** What a conditional write needs to know. */
export interface Conditional {
  readonly method?: 'PUT' | 'POST' | 'DELETE';
  readonly token: string;
  /** The header; none when left out. */
  readonly ifMatch?: string | undefined;
  readonly body?: unknown;
}

/** Sends a write with `If-Match`; status and body of the answer. */
export async function writeIf(
  client: HttpClient,
  path: string,
  write: Conditional,
): Promise<[number, string]> {
  const { method = 'PUT', token, ifMatch, body } = write;
  const answer = await fetch(client.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [answer.status, await answer.text()];
}

/** The tag of what is at a path now. */
export async function tagOf(client: HttpClient, path: string, token: string): Promise<string> {
  const answer = await client.get(path, token);
  await answer.text();
  return answer.headers.get('etag') ?? '';
}
