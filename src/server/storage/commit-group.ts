import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema';

/** What is written together, by statements of one transaction only: it waits for nothing else. */
export type Work<T> = (tx: Transaction<Tables>) => Promise<T>;

/** Does work in a transaction. When it resolves, it is on disk; when it rejects, nothing of it is. */
export type Transact = <T>(work: Work<T>) => Promise<T>;

/** Works of one transaction at most: so long do other requests wait. */
const MAX_WORKS = 100;

interface Waiting {
  readonly run: (tx: Transaction<Tables>) => Promise<void>;
  readonly commit: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Puts what several requests want to write at one time into one transaction, so that they share one wait for the disk,
 * which is most of what a small write takes. Each is done or undone by itself, and none is told to be done before the
 * transaction of all of them has reached the disk; when that cannot be, all of them fail.
 */
export function createCommitGroup(db: Kysely<Tables>): Transact {
  let waiting: Waiting[] = [];

  /** The next turn of the event loop has read every request that came in meanwhile. */
  function schedule(): void {
    setImmediate(() => {
      void flush();
    });
  }

  async function flush(): Promise<void> {
    const group = waiting.slice(0, MAX_WORKS);
    try {
      const done = await db.transaction().execute((tx) => runAll(tx, group));
      for (const { commit } of done) commit();
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
    waiting = waiting.slice(group.length);
    if (waiting.length > 0) schedule();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let commit: (() => void) | undefined;
      waiting.push({
        run: async (tx) => {
          const result = await work(tx);
          commit = () => resolve(result);
        },
        commit: () => commit?.(),
        fail: reject,
      });
      if (waiting.length === 1) schedule();
    });
}

/** Runs each in a savepoint of its own; those that failed have been told, the others are returned. */
async function runAll(tx: Transaction<Tables>, group: readonly Waiting[]): Promise<readonly Waiting[]> {
  const done: Waiting[] = [];
  for (const work of group) {
    await sql`savepoint work`.execute(tx);
    try {
      await work.run(tx);
      done.push(work);
    } catch (error) {
      // Raises where the failure has ended the whole transaction, as a full disk does: then nobody is done.
      await sql`rollback to work`.execute(tx);
      work.fail(error);
    }
    await sql`release work`.execute(tx);
  }
  return done;
}
