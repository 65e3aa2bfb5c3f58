import type { FastifyError, FastifyReply } from 'fastify';
import type { App } from '../../../http/app';

/** Answers one of the system's sentences as plain text, without quotes (AN-4). */
export function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}

const INVALID = 'One or more validation errors occurred.';

/**
 * In this scope a body that does not fit, or could not even be read (no JSON, another content type, too long), is answered as
 * ASP.NET does: with messages by field, which never quote what was sent (AN-5, AN-6).
 */
export function answerInvalidBodies(app: App): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const { statusCode: status, validation } = error;
    if (validation) return sendProblem(reply, 400, INVALID, byField(validation));
    if (status === 400) return sendProblem(reply, 400, INVALID, { $: ['The body is not valid JSON.'] });
    if (status === 413) return sendProblem(reply, 413, 'The body is too large.');
    if (status === 415) return sendProblem(reply, 415, 'Unsupported Media Type');
    throw error;
  });
}

function byField(validation: NonNullable<FastifyError['validation']>): Record<string, string[]> {
  const messages: Record<string, string[]> = {};
  for (const { instancePath, message = '' } of validation) {
    (messages[instancePath.split('/')[1] ?? ''] ??= []).push(message);
  }
  return messages;
}

/** ASP.NET's `application/problem+json`. */
function sendProblem(reply: FastifyReply, status: number, title: string, errors: object = {}): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ title, status, errors }));
}
