import { mkdir, open } from 'node:fs/promises';
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
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a', 0o600);
    await handle.close();
  } catch (error) {
    throw new ServerFailureError('data-dir-unwritable', `The folder ${dataDir} cannot be written to.`, file, {
      cause: error,
    });
  }
}
