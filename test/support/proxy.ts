import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One exchange that went through. `status` is 0 while there is no answer yet. */
export interface Exchange {
  method: string;
  path: string;
  authorization: string | undefined;
  status: number;
}

/** Handles a request instead of the server behind; answers false to let it through after all. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A reverse proxy on loopback that remembers every exchange and can do harm on demand. */
export interface Proxy {
  url: string;
  exchanges: Exchange[];
  /** The last `Retry-After` that went through. */
  retryAfter: string | undefined;
  /** How far the server's clock seems to be ahead, ms: its `Date` headers are moved by so much. */
  dateShiftMs: number;
  /** What happens to the next requests; undefined lets all through. */
  fault: Fault | undefined;
  /** Nobody answers at its address any more, as when the network is gone. */
  disappear(): void;
  /** Answers again, at the same address. */
  comeBack(): Promise<void>;
  close(): void;
}

/** Starts a proxy in front of a server. Real HTTP on both sides. */
export async function startProxy(target: string): Promise<Proxy> {
  const exchanges: Exchange[] = [];
  const { hostname, port } = new URL(target);
  const server = createServer((request, response) => {
    const exchange: Exchange = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      status: 0,
    };
    exchanges.push(exchange);
    if (proxy.fault?.(request, response)) return;
    const { method, url: path, headers } = request;
    const onward = send({ hostname, port, method, path, headers }, (answer) => {
      exchange.status = answer.statusCode ?? 0;
      proxy.retryAfter = answer.headers['retry-after'] ?? proxy.retryAfter;
      response.writeHead(exchange.status, { ...answer.headers, date: shifted(answer.headers.date) });
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  const shifted = (date = new Date().toUTCString()): string =>
    new Date(Date.parse(date) + proxy.dateShiftMs).toUTCString();
  const listen = (onPort: number) =>
    new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  await listen(0);
  const ownPort = (server.address() as AddressInfo).port;
  const proxy: Proxy = {
    url: `http://127.0.0.1:${ownPort}`,
    exchanges,
    retryAfter: undefined,
    dateShiftMs: 0,
    fault: undefined,
    disappear: close,
    comeBack: () => listen(ownPort),
    close,
  };
  return proxy;
}
