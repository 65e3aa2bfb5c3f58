import type { App } from './app';

/**
 * Headers of every answer: nothing is cached, nothing is sniffed. No CORS header is ever sent, so that no web page can read
 * an answer. While the server closes, each answer ends its connection: one kept open would delay the closing until it times
 * out.
 */
export function registerAnswerHeaders(app: App): void {
  let closing = false;
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}
