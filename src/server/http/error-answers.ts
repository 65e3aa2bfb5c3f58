import type { FastifyError, FastifyInstance } from 'fastify';

/**
 * What a request gets when it fails outside a system's own rules: the status and nothing else, so that neither a stack nor
 * a piece of the request is shown. Errors of ours are logged; those of the request are not, their texts may quote its body.
 */
export function registerErrorAnswers(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send());
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send();
    request.log.error({ err: error }, 'request failed');
    return reply.code(500).send();
  });
}
