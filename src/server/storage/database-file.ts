import { join } from 'node:path';

/** Name of the SQLite file inside the data folder. */
const DATABASE_FILE = 'portero.db';

/** SQLite's own companions of a database in WAL mode; they belong to it and move with it. */
export const DATABASE_COMPANIONS = ['-wal', '-shm'] as const;

/** Full path of the database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, DATABASE_FILE);
}
