import type { FastifyInstance } from 'fastify';

/**
 * While the server closes, its last answers end their connections. Kept open for another request, as usual, they would hold
 * the closing up until they time out.
 */
export function registerLastAnswers(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}
