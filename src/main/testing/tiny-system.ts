import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A system that answers as its test says. */
export interface TinySystem {
  address: string;
  stop: () => void;
}

/** Starts a real HTTP server on loopback for the running test; it is closed when the test ends. */
export async function startTinySystem(answer: RequestListener): Promise<TinySystem> {
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
