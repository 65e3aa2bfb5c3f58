import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration';
import { z } from 'zod';
import { ServerFailureError } from '../server-failure';
import { BUSY_TIMEOUT_MS, isBusy } from './busy';

const tableNamesSchema = z.array(z.object({ name: z.string() }));
const checkSchema = z.array(z.object({ quick_check: z.string() }));

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
  if (unknown.length > 0) {
    throw new ServerFailureError(
      'database-newer',
      `The database was written by a newer version (${unknown.join(', ')}).`,
      file,
    );
  }
}

function readAppliedMigrations(file: string, timeout: number): string[] {
  try {
    const database = new Database(`${pathToFileURL(file).href}?mode=ro`, { timeout });
    try {
      const [first] = checkSchema.parse(database.prepare('pragma quick_check(1)').all());
      if (first?.quick_check !== 'ok') throw new Error(`quick_check: ${first?.quick_check ?? 'no answer'}`);
      const tables = listTables(database);
      if (tables.length === 0) return [];
      if (!tables.includes(DEFAULT_MIGRATION_TABLE)) throw new Error('no migration table');
      const rows = database.prepare(`select name from ${DEFAULT_MIGRATION_TABLE}`).all();
      return tableNamesSchema.parse(rows).map((row) => row.name);
    } finally {
      database.close();
    }
  } catch (error) {
    // Another server has it: that is no damage, and no reason to set anything aside.
    if (isBusy(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServerFailureError('database-corrupt', `The database is damaged: ${reason}.`, file, {
      cause: error,
    });
  }
}

function listTables(database: Database.Database): string[] {
  const rows = database.prepare("select name from sqlite_schema where type = 'table'").all();
  return tableNamesSchema.parse(rows).map((row) => row.name);
}
