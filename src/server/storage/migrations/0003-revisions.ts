import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A number on every person that grows with each change of what a system tells of them, for conditional writes. */
export const revisions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('accounts')
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
