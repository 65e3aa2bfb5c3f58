import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration';
import { z } from 'zod';
import { ServerFailureError } from '../failure/server-failure';
import { BUSY_TIMEOUT_MS, isBusy } from './busy';

const namesSchema = z.array(z.object({ name: z.string() }));

/**
 * Looks at an existing database before anything writes to it. It is opened read-only, so a file that we refuse stays
 * exactly as it was. An empty file is a new database and passes.
 *
 * @param known names of the migrations this version has
 * @param busyTimeoutMs how long to wait for another process that has the file locked; less for tests
 * @throws ServerFailureError `database-corrupt` when it is no SQLite database, is malformed or belongs to another program
 * @throws ServerFailureError `database-newer` when a migration was applied that this version does not know
 */
export async function inspectDatabase(
  file: string,
  known: readonly string[],
  busyTimeoutMs = BUSY_TIMEOUT_MS,
): Promise<void> {
  const { size } = await stat(file);
  if (size === 0) return;
  const applied = readAppliedMigrations(file, busyTimeoutMs);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const message = `The database was written by a newer version (${unknown.join(', ')}).`;
  throw new ServerFailureError('database-newer', message, file);
}

function readAppliedMigrations(file: string, timeout: number): string[] {
  try {
    const database = new Database(`${pathToFileURL(file).href}?mode=ro`, { timeout });
    const names = (query: string) => namesSchema.parse(database.prepare(query).all()).map(({ name }) => name);
    try {
      const [found = 'no answer'] = names('select quick_check as name from pragma_quick_check(1)');
      if (found !== 'ok') throw new Error(`quick_check: ${found}`);
      const tables = names("select name from sqlite_schema where type = 'table'");
      if (tables.length === 0) return [];
      if (!tables.includes(DEFAULT_MIGRATION_TABLE)) throw new Error('no migration table');
      return names(`select name from ${DEFAULT_MIGRATION_TABLE}`);
    } finally {
      database.close();
    }
  } catch (error) {
    // Another server has it open: that is no damage.
    if (isBusy(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The database is damaged: ${reason}.`;
    throw new ServerFailureError('database-corrupt', message, file, { cause: error });
  }
}
