import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { forward } from './forward';

/** A forward proxy on loopback, as a company has one: it knows names that nobody else does. */
export interface ForwardProxy {
  url: string;
  /** What it was asked for: method and whole address, or host and port of a tunnel. */
  requests: string[];
  close(): void;
}

/** Where a name leads: plain http to a server, tunnels to a port on loopback. */
export interface KnownName {
  plain: string;
  tunnelPort: number;
}

/** Starts one that knows these names and nothing else. */
export async function startForwardProxy(names: Record<string, KnownName>): Promise<ForwardProxy> {
  const requests: string[] = [];
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const url = new URL(request.url ?? '');
    const known = names[url.hostname];
    if (known) forward(request, response, known.plain, url.pathname + url.search);
    else response.writeHead(502).end();
  });
  server.on('connect', (request, socket: Socket) => {
    requests.push(`CONNECT ${request.url}`);
    const known = names[request.url?.split(':')[0] ?? ''];
    if (!known) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const onward = connect(known.tunnelPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) {
      tunnels.add(end);
      end.on('error', () => undefined);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      for (const end of tunnels) end.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
