import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it goes over the wire. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request byte by byte as told and returns the answer byte by byte, without the `Date` line. */
export async function rawRequest(url: string, request: RawRequest): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const { method, path, body = '' } = request;
  const headers = {
    Host: host,
    Connection: 'close',
    ...(body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...request.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const socket = connect(Number(port), hostname);
  socket.write(`${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`);
  return (await text(socket)).replace(/^Date: .*\r\n/m, '');
}
