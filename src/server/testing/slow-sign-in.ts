import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { HttpClient } from './http-client';
import { fetchCaptchaToken } from './test-server';

/**
 * A sign-in that the server has begun to receive: its headers have arrived, its body waits for `finish`, which returns the
 * answer as it came over the wire.
 */
export async function beginSlowSignIn(client: HttpClient): Promise<{ finish(): Promise<string> }> {
  const { hostname, port, host } = new URL(client.url);
  const CaptchaToken = await fetchCaptchaToken(client);
  const body = JSON.stringify({ UserName: 'admin', Password: 'Admin123456!', CaptchaToken });
  const headers = [
    'POST /api/Auth HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ];
  const socket = connect(Number(port), hostname);
  socket.write(`${headers.join('\r\n')}\r\n\r\n`);
  // "100 Continue" says that the headers have arrived and the body is waited for.
  await once(socket, 'data');
  return {
    finish() {
      socket.write(body);
      return text(socket);
    },
  };
}
