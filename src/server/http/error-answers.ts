import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerDialect } from '../dialects/dialect';
import { collectRoutes } from './known-routes';
import { requestPathOf } from './request-path';

/** Answers a request by a status and what the system whose path it is says besides. */
export type ErrorAnswer = (request: FastifyRequest, reply: FastifyReply, status: number) => void;

/** The error answers of all systems; the path of a request decides which one's it gets. Outside them it is a bare status. */
export function createErrorAnswer(dialects: readonly ServerDialect[]): ErrorAnswer {
  // The root is everybody's who has no path of his own: the longest path that fits counts.
  const longestFirst = [...dialects].sort((one, other) => other.path.length - one.path.length);
  return (request, reply, status) => {
    // The route's own path where one was found: an address can be written in many ways.
    const asked = request.routeOptions.url ?? requestPathOf(request.url);
    const dialect = longestFirst.find(({ path }) => isUnder(asked.toLowerCase(), path));
    void reply.code(status).send(dialect?.errorBody?.(status));
  };
}

function isUnder(path: string, prefix: string): boolean {
  return prefix === '/' || path === prefix || path.startsWith(`${prefix}/`);
}

/**
 * What a request gets when it fails outside a system's own rules: a status, so that neither a stack nor a piece of the
 * request is shown. A path that is known by another method is 405, any other 404. Errors of ours are logged; those of the
 * request are not, their texts may quote its body. To be called before any route is added.
 */
export function registerErrorAnswers(app: FastifyInstance, answer: ErrorAnswer): void {
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
