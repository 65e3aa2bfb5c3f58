import { rename } from 'node:fs/promises';
import { DATABASE_COMPANIONS, databaseFile } from './database-file';

/**
 * Renames a damaged database and its companions to `portero.db.damaged-<ISO time>`, so that the next start makes a new
 * one and nothing is lost. Companions that do not exist are skipped.
 *
 * @param now milliseconds since the epoch, for the name
 * @returns the new path of the database
 * @throws the file system's error when the database itself cannot be renamed
 */
export async function setAsideDatabase(dataDir: string, now: number): Promise<string> {
  const file = databaseFile(dataDir);
  // A colon is not allowed in Windows file names.
  const target = `${file}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  for (const companion of DATABASE_COMPANIONS) {
    await rename(`${file}${companion}`, `${target}${companion}`).catch(ignoreMissing);
  }
  // The database goes last: if we are killed half-way, what is left is still recognised as damaged.
  await rename(file, target);
  return target;
}

function ignoreMissing(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
  throw error;
}
