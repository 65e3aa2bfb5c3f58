import type { FastifyInstance } from 'fastify';

/** Headers of every answer: nothing is cached, nothing is sniffed. No CORS header is ever sent, so no web page can read us. */
export function registerAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
}
