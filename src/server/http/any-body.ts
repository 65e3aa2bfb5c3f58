import type { FastifyInstance, FastifyRequest } from 'fastify';

/** JSON by its own name or by one that ends in `+json`. */
const JSON_TYPE = /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i;

/** What Fastify is told of every other body, because it refuses what does not even look like a content type. */
const NO_JSON_TYPE = 'application/octet-stream';

/**
 * In this scope a body of any content type is taken, so that Fastify refuses none by an answer of its own: for systems that
 * answer every failed sign-in alike.
 */
export function readEveryBodyAsText(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    request.headers['content-type'] = saysJson(request) ? 'application/json' : NO_JSON_TYPE;
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
}

/** The body of such a request as JSON; `undefined` for anything that is none, or does not say that it is. */
export function jsonBodyOf(request: FastifyRequest): unknown {
  if (!saysJson(request)) return undefined;
  try {
    return JSON.parse(String(request.body));
  } catch {
    return undefined;
  }
}

function saysJson(request: FastifyRequest): boolean {
  return JSON_TYPE.test(request.headers['content-type'] ?? '');
}
