/** Requests to one server, JSON in. */
export class HttpClient {
  constructor(readonly url: string) {}

  get(path: string, token?: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: bearer(token) });
  }

  post(path: string, body: unknown, token?: string): Promise<Response> {
    return this.send('POST', path, body, token);
  }

  put(path: string, body: unknown, token?: string): Promise<Response> {
    return this.send('PUT', path, body, token);
  }

  patch(path: string, body: unknown, token?: string): Promise<Response> {
    return this.send('PATCH', path, body, token);
  }

  delete(path: string, token?: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { method: 'DELETE', headers: bearer(token) });
  }

  private send(method: string, path: string, body: unknown, token?: string): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...bearer(token) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
