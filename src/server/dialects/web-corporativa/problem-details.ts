import type { FastifyReply } from 'fastify';

/** Messages by field, as ASP.NET's model validation lists them. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** Sends ASP.NET's answer to a body that does not fit: `application/problem+json` (upstream A.8). */
export function sendProblem(
  reply: FastifyReply,
  status: 400 | 413 | 415,
  title: string,
  errors: FieldErrors = {},
) {
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ title, status, errors }));
}
