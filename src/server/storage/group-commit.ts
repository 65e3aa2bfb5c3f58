import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema';

/** What one request writes: statements of this transaction only, it waits for nothing else. */
export type Work<T> = (tx: Transaction<Tables>) => Promise<T>;

/** Does work in a transaction. When it resolves, all of it is on disk; when it rejects, nothing is. */
export type Transact = <T>(work: Work<T>) => Promise<T>;

/** How many works share one transaction at most: other requests wait that long. */
const MAX_WORKS = 100;

interface Waiting {
  /** Does the work and returns what to do once it is on disk. */
  readonly run: (tx: Transaction<Tables>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

/**
 * Puts what several requests want to write at one time into one transaction, so that they share one wait for the disk,
 * which is most of what a small write takes. Each is done or undone by itself, and none resolves before the
 * transaction of all of them has reached the disk; when that cannot be, all of them fail.
 */
export function createGroupCommit(db: Kysely<Tables>): Transact {
  let waiting: Waiting[] = [];

  // The next turn of the event loop has read every request that came in meanwhile.
  const schedule = () => setImmediate(() => void flush());

  async function flush(): Promise<void> {
    const group = waiting.slice(0, MAX_WORKS);
    try {
      const done = await db.transaction().execute((tx) => runAll(tx, group));
      for (const commit of done) commit();
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
    waiting = waiting.slice(group.length);
    if (waiting.length > 0) schedule();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: async (tx) => {
          const result = await work(tx);
          return () => resolve(result);
        },
        fail: reject,
      });
      if (waiting.length === 1) schedule();
    });
}

/** Runs each in a savepoint of its own; those that failed are rejected, what resolves the others is returned. */
async function runAll(tx: Transaction<Tables>, group: readonly Waiting[]): Promise<readonly (() => void)[]> {
  const done: (() => void)[] = [];
  for (const work of group) {
    await sql`savepoint work`.execute(tx);
    try {
      done.push(await work.run(tx));
    } catch (error) {
      // Raises where the failure has ended the whole transaction, as a full disk does: then none is done.
      await sql`rollback to work`.execute(tx);
      work.fail(error);
    }
    await sql`release work`.execute(tx);
  }
  return done;
}
