import Database from 'libsql';

/**
 * Runs statements on a SQLite file from outside, and leaves the file whole: the write-ahead log is merged before it
 * answers. Without that, libsql merges it whenever the garbage collector has met its statements, and the file's bytes
 * change under whoever compares them. For the same reason statements are text: a prepared one keeps the file open.
 */
export function changeDatabase(file: string, statements: string): void {
  const database = new Database(file);
  try {
    database.exec(`${statements}; pragma wal_checkpoint(truncate)`);
  } finally {
    database.close();
  }
}

/** Reads a SQLite file that another process may be writing. */
export function readDatabase<T>(file: string, read: (database: Database.Database) => T): T {
  const database = new Database(file, { readonly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
