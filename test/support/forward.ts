import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on to a server and its answer back, as if it had been sent there in the first place. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  path: string,
): void {
  const { hostname, port, host } = new URL(target);
  const headers = { ...request.headers, host };
  const onward = send({ hostname, port, method: request.method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
