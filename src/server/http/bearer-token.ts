import type { FastifyRequest } from 'fastify';

const BEARER = /^Bearer (\S+)$/i;

/** The token of `Authorization: Bearer TOKEN`; `undefined` without one. It was not looked at yet. */
export function bearerTokenOf(request: FastifyRequest): string | undefined {
  return BEARER.exec(request.headers.authorization ?? '')?.[1];
}
