import type { FastifyInstance } from 'fastify';
import type { ServerOptions } from '#contract/local-server';
import { buildServer } from './build-server';
import type { Clock } from './clock';
import { SERVER_DIALECTS } from './dialects/registry';
import { listenOnLoopback } from './listen';
import type { LogLevel } from './logging';
import { seedDatabase } from './seed/seed-database';
import { openStorage } from './storage/storage';
import type { Storage } from './storage/storage';

/** How long requests in flight may take to finish when the server closes, milliseconds. */
const CLOSE_DEADLINE_MS = 3000;

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Stops accepting, finishes the requests in flight (3 s at most), closes the database. A second call is the first one. */
  readonly close: () => Promise<void>;
}

/** What only entries and tests decide. */
export interface RunContext {
  readonly logLevel?: LogLevel;
  readonly now?: Clock;
  /** How long a client may take to send a request whole, milliseconds; less for tests. */
  readonly requestTimeoutMs?: number;
  /** PBKDF2 rounds of the passwords; fewer for tests. */
  readonly passwordIterations?: number;
}

/**
 * The composition root of both entries: opens and seeds the database, builds the server, listens on 127.0.0.1.
 *
 * @throws ServerFailureError with a code of the contract; nothing is left open then
 */
export async function runServer(options: ServerOptions, context: RunContext = {}): Promise<RunningServer> {
  const { logLevel = 'warn', now = Date.now, requestTimeoutMs, passwordIterations } = context;
  const storage = await openStorage({
    dataDir: options.dataDir,
    now,
    setAsideDamaged: options.setAsideDamaged,
  });
  try {
    const app = await buildServer({
      storage,
      now,
      dialects: SERVER_DIALECTS,
      captcha: {
        secret: options.turnstileSecret,
        siteverifyUrl: options.siteverifyUrl,
        siteKey: options.turnstileSiteKey,
      },
      tokenLifetimesS: options.tokenLifetimesS,
      trustedProxies: options.trustedProxies,
      logLevel,
      requestTimeoutMs,
      passwordIterations,
    });
    if (storage.setAside !== undefined) {
      app.log.warn({ file: storage.setAside }, 'a damaged database was set aside');
    }
    await seedDatabase(storage.db, {
      users: options.users,
      now,
      passwordIterations,
      onProgress: (done) => app.log.info({ done, of: options.users }, 'seeding people'),
    });
    const url = await listenOnLoopback(app, options.port);
    let closed: Promise<void> | undefined;
    return { url, close: () => (closed ??= closeAll(app, storage)) };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function closeAll(app: FastifyInstance, storage: Storage): Promise<void> {
  // A client that never finishes its request must not keep the program alive.
  const deadline = setTimeout(() => app.server.closeAllConnections(), CLOSE_DEADLINE_MS);
  await app.close();
  clearTimeout(deadline);
  await storage.close();
}
