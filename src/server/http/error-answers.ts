import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { App } from './app';
import { collectRoutes, requestPathOf } from './known-routes';

/** What a system says of errors that none of its routes answers. */
export interface SystemErrors {
  /** What the paths of its routes begin with; `/` for a system that lives at the root. */
  readonly path: string;
  /** The body for a status; without it, errors have none. */
  readonly errorBody?: (status: number) => unknown;
}

/** Answers a request with a status and the body of the system it was for. */
export type ErrorAnswer = (request: FastifyRequest, reply: FastifyReply, status: number) => void;

/** The error answers of all systems; the path of a request decides which system's it gets. Outside them it is a bare status. */
export function createErrorAnswer(systems: readonly SystemErrors[]): ErrorAnswer {
  // Every path is under the root: the longest one that fits counts.
  const longestFirst = [...systems].sort((one, other) => other.path.length - one.path.length);
  return (request, reply, status) => {
    // The route's own path where one was found: an address can be written in many ways.
    const asked = request.routeOptions.url ?? requestPathOf(request.url);
    const system = longestFirst.find(({ path }) => isUnder(asked.toLowerCase(), path));
    void reply.code(status).send(system?.errorBody?.(status));
  };
}

function isUnder(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

/**
 * What a request gets when it fails outside a system's own rules: a status only, so that neither a stack nor a piece of the
 * request is shown. A path that is known by another method is 405, any other 404. Errors of the server are logged; those of
 * the request are not, because their texts may quote its body. To be called before any route is added.
 */
export function registerErrorAnswers(app: App, answer: ErrorAnswer): void {
  const methodsOf = collectRoutes(app);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url);
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    answer(request, reply, methods.length > 0 ? 405 : 404);
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    answer(request, reply, status < 500 ? status : 500);
  });
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** Answers what is not even HTTP, or too much of it, with a bare status; Fastify's default would describe the error. */
export function answerMalformedRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_LINES[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}
