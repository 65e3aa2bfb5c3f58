import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** Messages by field, as ASP.NET's model validation lists them. */
export type FieldErrors = Readonly<Record<string, readonly string[] | undefined>>;

const VALIDATION_TITLE = 'One or more validation errors occurred.';

/** Sends 400 with the fields of a body that does not fit (AN-6). */
export function sendInvalidBody(reply: FastifyReply, errors: FieldErrors): FastifyReply {
  return sendProblem(reply, 400, VALIDATION_TITLE, errors);
}

/** In this scope a body that could not even be read (no JSON, another content type, too long) is answered like one that does not fit. */
export function answerUnreadableBodies(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode;
    if (status === 400) return sendInvalidBody(reply, { $: ['The body is not valid JSON.'] });
    if (status === 413) return sendProblem(reply, 413, 'The body is too large.');
    if (status === 415) return sendProblem(reply, 415, 'Unsupported Media Type');
    throw error;
  });
}

/** ASP.NET's answer to a body: `application/problem+json` (AN-5). */
function sendProblem(reply: FastifyReply, status: 400 | 413 | 415, title: string, errors: FieldErrors = {}) {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ title, status, errors }));
}
