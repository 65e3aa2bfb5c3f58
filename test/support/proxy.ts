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
  /** What happens to the next requests; undefined lets all through. */
  fault: Fault | undefined;
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
      response.writeHead(exchange.status, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: Proxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    fault: undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
