import type { FastifyInstance } from 'fastify';
import { ServerFailureError } from './server-failure';

/** The only address we listen on: nobody else on the network can reach it. */
const LOOPBACK = '127.0.0.1';

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 lets the system choose
 * @returns the address as a URL
 * @throws ServerFailureError `port-taken` when another program has the port, or we may not have it
 */
export async function listenOnLoopback(app: FastifyInstance, port: number): Promise<string> {
  try {
    return await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await app.close();
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    ) {
      throw new ServerFailureError('port-taken', `Port ${port} is not free.`, undefined, { cause: error });
    }
    throw error;
  }
}
