import type { Kysely } from 'kysely';
import type { ServerOptions } from '#contract/local-server';
import { ServerFailureError } from '../failure/server-failure';
import { databaseFile, prepareDataDir, setAsideDatabase } from './database-file';
import { inspectDatabase } from './inspect-database';
import { MIGRATION_NAMES, migrate } from './migrate';
import { openDatabase } from './open-database';
import { releaseClosedHandles } from './release-handles';
import type { Tables } from './schema';

/** An open database of the present shape. `close` writes the log back and frees the file. */
export interface Storage {
  readonly db: Kysely<Tables>;
  /** The new path of a damaged database that this one replaced. */
  readonly setAside: string | undefined;
  readonly close: () => Promise<void>;
}

/** Which database to open, and what to do about a damaged one. */
export interface OpenStorageOptions extends Pick<ServerOptions, 'dataDir' | 'setAsideDamaged'> {
  /** The present moment, milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Opens the database of a data folder, making folder, file and tables as needed.
 *
 * @throws ServerFailureError `data-dir-unwritable`, `database-newer`, or `database-corrupt` unless `setAsideDamaged`; the
 * file is then untouched
 */
export async function openStorage(options: OpenStorageOptions): Promise<Storage> {
  const { dataDir } = options;
  const file = databaseFile(dataDir);
  await prepareDataDir(dataDir);
  let setAside: string | undefined;
  try {
    await inspectDatabase(file, MIGRATION_NAMES);
  } catch (error) {
    const corrupt = error instanceof ServerFailureError && error.code === 'database-corrupt';
    if (!options.setAsideDamaged || !corrupt) throw error;
    await releaseClosedHandles();
    setAside = await setAsideDatabase(dataDir, options.now());
    await prepareDataDir(dataDir);
  }
  const db = openDatabase(file);
  try {
    await migrate(db);
  } catch (error) {
    await closeDatabase(db);
    throw error;
  }
  return { db, setAside, close: () => closeDatabase(db) };
}

async function closeDatabase(db: Kysely<Tables>): Promise<void> {
  await db.destroy();
  await releaseClosedHandles();
}
