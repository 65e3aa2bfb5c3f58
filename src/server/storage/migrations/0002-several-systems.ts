import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What systems besides WebCorporativa know about people: a full name, a number, an e-mail address to sign in with, and
 * attributes of one system only. Whoever is there already is called by the user name and numbered in its order.
 */
export const severalSystems: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('accounts')
      .addColumn('full_name', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('accounts')
      .addColumn('number', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`
      update accounts set full_name = accounts.user_name, number = numbered.number
      from (select id, row_number() over (order by user_name_normalized) as number from accounts) as numbered
      where numbered.id = accounts.id`.execute(db);
    await sql`
      insert into settings (key, value)
      select 'last_account_number', count(*) from accounts having count(*) > 0`.execute(db);
    await db.schema.createIndex('accounts_by_number').on('accounts').column('number').unique().execute();
    // Not unique: the systems that create people let two of them share an address, or have none.
    await db.schema.createIndex('accounts_by_email').on('accounts').column('email').execute();

    await db.schema
      .createTable('account_attributes')
      .addColumn('account_id', 'text', (column) =>
        column.notNull().references('accounts.id').onDelete('cascade'),
      )
      .addColumn('system', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('account_attributes_once', ['account_id', 'system', 'name'])
      .execute();
  },
};
