import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/test-server';

/** What a server answers to a request that is never finished, until it ends the connection itself. */
async function answerTo(url: string, lines: readonly string[]): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(lines.join('\r\n').replace('HOST', host));
  return text(socket);
}

const HEADERS = ['Host: HOST', 'Content-Type: application/json', 'Content-Length: 100'];
const LATE = 'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

test.each([
  ['body never finishes', ['POST /api/Auth HTTP/1.1', ...HEADERS, '', '{"UserName":']],
  ['body of another system never begins', ['POST /api/usuario/login HTTP/1.1', ...HEADERS, '', '']],
  ['headers never finish', ['POST /api/Auth HTTP/1.1', 'Host: HOST', '']],
])('a request whose %s is ended', async (_name, lines) => {
  const server = await startTestServer({ requestTimeoutMs: 200 });
  expect(await answerTo(server.url, lines)).toBe(LATE);
  expect((await server.get('/.well-known/portero')).status).toBe(200);
});
