import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ServerFailureError } from '../failure/server-failure';

/** Full path of the database in a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'portero.db');
}

/**
 * Makes the data folder if it is missing and proves that the database in it can be written, without changing a byte
 * of an existing one. The file is made readable by its owner only, because the signing key is in it.
 *
 * @throws ServerFailureError `data-dir-unwritable`
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const file = databaseFile(dataDir);
  try {
    await makeFolder(resolve(dataDir));
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (cause) {
    const message = `The folder ${dataDir} cannot be written to.`;
    throw new ServerFailureError('data-dir-unwritable', message, file, { cause });
  }
}

/** Node 20's own way to make the folders above as well never ends where one cannot be made, as under `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  const makeOne = () => mkdir(folder, { mode: 0o700 }).catch(ignore('EEXIST'));
  try {
    await makeOne();
  } catch (error) {
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await makeOne();
  }
}

/**
 * Renames a damaged database and SQLite's own companions of it to `portero.db.damaged-<ISO time>`, so that the next start
 * makes a new one and nothing is lost. Companions that do not exist are skipped.
 *
 * @param now milliseconds since the epoch, for the name
 * @returns the new path of the database
 * @throws the file system's error when the database itself cannot be renamed
 */
export async function setAsideDatabase(dataDir: string, now: number): Promise<string> {
  const file = databaseFile(dataDir);
  // A colon is not allowed in Windows file names.
  const target = `${file}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  for (const companion of ['-wal', '-shm']) {
    await rename(`${file}${companion}`, `${target}${companion}`).catch(ignore('ENOENT'));
  }
  // The database goes last: if we are killed half-way, what is left is still recognised as damaged.
  await rename(file, target);
  return target;
}

function ignore(code: string): (error: unknown) => void {
  return (error) => {
    if (codeOf(error) !== code) throw error;
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
