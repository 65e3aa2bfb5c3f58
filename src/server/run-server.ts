import type { ServerOptions } from '#contract/local-server';
import { buildServer } from './build-server';
import type { RunContext } from './build-server';
import { SERVER_DIALECTS } from './dialects/registry';
import { ServerFailureError } from './failure/server-failure';
import type { App } from './http/app';
import { seedDatabase } from './seed/seed-database';
import { openStorage } from './storage/storage';
import type { Storage } from './storage/storage';

/** The only address we listen on: no other computer can reach it. */
const LOOPBACK = '127.0.0.1';

/** How long requests in flight may take to finish when the server closes, milliseconds. */
const CLOSE_DEADLINE_MS = 3000;

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Stops accepting, finishes the requests in flight (3 s at most), closes the database. A second call is the first one. */
  readonly close: () => Promise<void>;
}

/**
 * The composition root of both entries: opens and seeds the database, builds the server, listens on 127.0.0.1.
 *
 * @throws ServerFailureError with a code of the contract; nothing is left open then
 */
export async function runServer(options: ServerOptions, context: RunContext = {}): Promise<RunningServer> {
  refuseUnknownSystems(Object.keys(options.tokenLifetimesS));
  const { now = Date.now, passwordIterations } = context;
  const { dataDir, setAsideDamaged, users } = options;
  const storage = await openStorage({ dataDir, now, setAsideDamaged });
  try {
    const app = await buildServer({ ...context, storage, dialects: SERVER_DIALECTS, options });
    if (storage.setAside !== undefined) {
      app.log.warn({ file: storage.setAside }, 'a damaged database was set aside');
    }
    await seedDatabase(storage.db, {
      users,
      now,
      passwordIterations,
      onProgress: (done) => app.log.info({ done, of: users }, 'seeding people'),
    });
    const url = await listen(app, options.port);
    let closed: Promise<void> | undefined;
    return { url, close: () => (closed ??= closeAll(app, storage)) };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function refuseUnknownSystems(systems: readonly string[]): void {
  const known = SERVER_DIALECTS.map(({ system }) => system);
  const unknown = systems.find((system) => !known.includes(system));
  if (unknown === undefined) return;
  throw new ServerFailureError(
    'bad-options',
    `There is no system ${unknown} to set a token lifetime for; there are ${known.join(', ')}.`,
  );
}

/** @throws ServerFailureError `port-taken` when another program has the port, or we may not have it */
async function listen(app: App, port: number): Promise<string> {
  try {
    return await app.listen({ host: LOOPBACK, port });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new ServerFailureError('port-taken', `Port ${port} is not free.`, undefined, { cause: error });
  }
}

async function closeAll(app: App, storage: Storage): Promise<void> {
  // A client that never finishes its request must not keep the program alive.
  const deadline = setTimeout(() => app.server.closeAllConnections(), CLOSE_DEADLINE_MS);
  await app.close();
  clearTimeout(deadline);
  await storage.close();
}
