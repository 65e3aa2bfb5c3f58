import Database from 'libsql';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './schema';

/** How long a statement waits for another process that is writing, milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens a database file for reading and writing. In WAL mode with `synchronous=FULL` a commit has reached the disk when
 * it returns: what was answered survives a power cut or a kill.
 *
 * @throws the driver's error when the file cannot be opened
 */
export function openDatabase(file: string): Kysely<Tables> {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
