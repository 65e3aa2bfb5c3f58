import Database from 'libsql';
import { Kysely } from 'kysely';
import { BUSY_TIMEOUT_MS, retryWhileBusy } from './busy';
import type { Tables } from './schema';
import { LockingSqliteDialect } from './sqlite-dialect';

/**
 * Opens a database file for reading and writing. In WAL mode with `synchronous=FULL` a commit has reached the disk when
 * it returns: what was answered survives a power cut or a kill.
 *
 * @param busyTimeoutMs how long a write waits for another process; less for tests
 * @throws the driver's error when the file cannot be opened
 */
export function openDatabase(file: string, busyTimeoutMs = BUSY_TIMEOUT_MS): Kysely<Tables> {
  const database = new Database(file, { timeout: busyTimeoutMs });
  // The first process to open a new file changes its mode; another one at that moment is refused without waiting.
  retryWhileBusy(() => database.exec('pragma journal_mode = wal'), busyTimeoutMs);
  database.exec('pragma synchronous = full');
  // A new database of a million people fills the log with all of them; once merged, it shrinks back to this, bytes.
  database.exec('pragma journal_size_limit = 67108864');
  database.exec('pragma foreign_keys = on');
  return new Kysely<Tables>({ dialect: new LockingSqliteDialect(database) });
}
