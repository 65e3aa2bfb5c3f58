import type { FastifyServerOptions } from 'fastify';

/** From nothing to everything. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * JSON lines on standard error; standard output belongs to the events of the contract. A request is logged by method, path
 * and status only: never headers, query or body, where tokens and passwords are.
 */
export function loggerOptions(level: LogLevel): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    stream: process.stderr,
    base: null,
    serializers: {
      req: (request) => ({ method: request.method, path: request.url?.split('?', 1)[0] ?? '' }),
      res: (reply) => ({ statusCode: reply.statusCode }),
    },
  };
}
