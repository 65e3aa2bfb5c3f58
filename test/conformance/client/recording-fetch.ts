/** A request as it left the client. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: Headers;
  /** `omit`: neither sends cookies nor keeps any. */
  readonly credentials: RequestCredentials;
  readonly body: string;
  /** The answer's status, once it is there. */
  status?: number;
}

/** Node's fetch, in the place of Chromium's, with every request noted before it goes. */
export function recordingFetch(sent: SentRequest[]): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers, credentials } = request;
    const entry: SentRequest = {
      method,
      url,
      path: new URL(url).pathname,
      headers,
      credentials,
      body: await request.clone().text(),
    };
    sent.push(entry);
    const answer = await fetch(request);
    entry.status = answer.status;
    return answer;
  };
}
