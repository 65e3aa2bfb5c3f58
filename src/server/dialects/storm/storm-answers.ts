import type { FastifyError, FastifyReply } from 'fastify';
import type { App } from '../../http/app';

/** The sentences of errors that no route answers: the documents promise a message on each. */
const ERROR_MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request is not valid JSON',
  404: 'There is nothing at this address',
  405: 'This address does not know this method',
  413: 'The request is too large',
  415: 'The request must be JSON',
  429: 'Too many login attempts, try again later',
  500: 'The server failed to answer',
};

/** The body of an error that no route answers. */
export function errorBody(status: number): { readonly message: string } {
  return { message: ERROR_MESSAGES[status] ?? 'The request was refused' };
}

/** Answers an error with its message. */
export function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ message });
}

/** Milliseconds: how long an answer took, and when it was given. */
export function metaOf(reply: FastifyReply, now: () => number) {
  return { executionTime: Math.round(reply.elapsedTime), generatedAt: now() };
}

/** In this scope a body that does not fit is 400 with where it first goes wrong and why. Neither quotes what was sent. */
export function answerInvalidRequests(app: App): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const [first] = error.validation ?? [];
    if (first === undefined) throw error;
    const where = first.instancePath.slice(1).replaceAll('/', '.');
    return refuse(reply, 400, `${where === '' ? 'body' : where}: ${first.message ?? 'not valid'}`);
  });
}
