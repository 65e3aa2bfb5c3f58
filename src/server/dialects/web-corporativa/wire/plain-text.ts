import type { FastifyReply } from 'fastify';

/** Answers one of the system's sentences as plain text, without quotes (AN-4). */
export function sendText(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}
