import type { App } from './app';

/** JSON by its own name or by one that ends in `+json`. */
const JSON_TYPE = /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i;

/** The content type that Fastify sees for every other body, because it refuses what does not look like one. */
const OTHER_TYPE = 'application/octet-stream';

/**
 * In this scope any body of any content type is accepted, so that Fastify refuses none with an answer of its own: for systems
 * that answer every failed sign-in alike. A body that is not JSON, or does not claim to be, is `undefined`.
 */
export function acceptAnyBody(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isJson = JSON_TYPE.test(request.headers['content-type'] ?? '');
    request.headers['content-type'] = isJson ? 'application/json' : OTHER_TYPE;
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    done(null, request.headers['content-type'] === OTHER_TYPE ? undefined : parseJson(String(body)));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
