import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import { initial } from './migrations/0001-initial';
import { severalSystems } from './migrations/0002-several-systems';
import { revisions } from './migrations/0003-revisions';
import type { Tables } from './schema';

/** Every migration, in order. A name that was ever released is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-several-systems': severalSystems,
  '0003-revisions': revisions,
};

/** The names of all migrations this version knows. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/**
 * Brings a database to the present shape, all pending migrations in one transaction.
 *
 * @throws the migration's own error; the database is then as it was
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
