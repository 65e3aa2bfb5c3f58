import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ServerFailureError } from '../server-failure';
import { databaseFile } from './database-file';

/**
 * Makes the data folder if it is missing and proves that the database in it can be written, without changing a byte
 * of an existing one. The file is made readable by its owner only, because the signing key lives in it.
 *
 * @throws ServerFailureError `data-dir-unwritable`
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  const file = databaseFile(dataDir);
  try {
    await makeFolder(resolve(dataDir));
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (error) {
    throw new ServerFailureError('data-dir-unwritable', `The folder ${dataDir} cannot be written to.`, file, {
      cause: error,
    });
  }
}

/** Node 20's own way to make the folders above as well never ends where one cannot be made, as under `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
