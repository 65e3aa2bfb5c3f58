import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The first shape of the database: people, profiles, modules, permissions, pictures and settings. */
export const initial: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('profiles')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('administrator', 'integer', (column) => column.notNull().check(sql`administrator in (0, 1)`))
      .execute();

    await db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('user_name', 'text', (column) => column.notNull())
      .addColumn('user_name_normalized', 'text', (column) => column.notNull().unique())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('profile_id', 'integer', (column) => column.notNull().references('profiles.id'))
      .addColumn('active', 'integer', (column) => column.notNull().check(sql`active in (0, 1)`))
      .addColumn('image', 'text')
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('accounts_by_profile').on('accounts').column('profile_id').execute();

    await db.schema
      .createTable('modules')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('route', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .execute();

    await db.schema
      .createTable('permissions')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('profile_id', 'integer', (column) =>
        column.notNull().references('profiles.id').onDelete('cascade'),
      )
      .addColumn('module_id', 'integer', (column) =>
        column.notNull().references('modules.id').onDelete('cascade'),
      )
      .addColumn('may_add', 'integer', (column) => column.notNull())
      .addColumn('may_edit', 'integer', (column) => column.notNull())
      .addColumn('may_delete', 'integer', (column) => column.notNull())
      .addColumn('may_consult', 'integer', (column) => column.notNull())
      .addColumn('may_see_detail', 'integer', (column) => column.notNull())
      .addUniqueConstraint('permissions_once', ['profile_id', 'module_id'])
      .execute();

    await db.schema
      .createTable('images')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('media_type', 'text', (column) => column.notNull())
      .addColumn('bytes', 'blob', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('settings')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
