import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../testing/temp-dir';
import { databaseFile } from './database-file';
import { inspectDatabase } from './inspect-database';
import { migrate } from './migrate';
import { openDatabase } from './open-database';
import type { Tables } from './schema';

/** A database, opened by us and by another process that writes when it is told to. */
async function setUp() {
  const file = databaseFile(await tempDir());
  const db = openDatabase(file, 1);
  await migrate(db);
  const other = new Database(file);
  onTestFinished(async () => {
    other.close();
    await db.destroy();
  });
  return { db, other };
}

const put = (db: Kysely<Tables>, key: string) =>
  db.insertInto('settings').values({ key, value: '' }).execute();
const keysOf = async (db: Kysely<Tables>) =>
  (await db.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);

test.each<[string, (db: Kysely<Tables>) => Promise<unknown>]>([
  ['a single write', (db) => put(db, 'ours')],
  [
    'a single write that answers',
    (db) => db.insertInto('settings').values({ key: 'ours', value: '' }).returning('key').execute(),
  ],
  [
    'a transaction that reads first',
    (db) =>
      db.transaction().execute(async (tx) => {
        await keysOf(tx);
        await put(tx, 'ours');
      }),
  ],
])(
  '%s that another’s write kept waiting too long fails alone: the next one is done',
  async (_name, write) => {
    const { db, other } = await setUp();
    for (const round of ['a', 'b']) {
      other.exec(`begin immediate; insert into settings values ('${round}', '')`);
      await expect(write(db)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
      other.exec('commit');
      // A snapshot kept from the failure would show the first of these only, and then let nothing be written.
      expect(await keysOf(db)).toContain(round);
    }
    expect(await keysOf(db)).toEqual(['a', 'b']);
    await write(db);
    expect(await keysOf(db)).toEqual(['a', 'b', 'ours']);
  },
);

test('a transaction that reads first lets nobody write in between', async () => {
  const { db, other } = await setUp();
  other.exec('pragma busy_timeout = 1');
  await db.transaction().execute(async (tx) => {
    await keysOf(tx);
    expect(() => other.exec("insert into settings values ('theirs', '')")).toThrow(/locked/);
    await put(tx, 'ours');
  });
  expect(await keysOf(db)).toEqual(['ours']);
});

test('a commit that fails leaves no transaction open and nothing of its writes', async () => {
  const { db, other } = await setUp();
  const failing = db.transaction().execute(async (tx) => {
    await sql`pragma defer_foreign_keys = on`.execute(tx);
    await put(tx, 'ours');
    await sql`insert into account_attributes values ('nobody', 's', 'n', 'v')`.execute(tx);
  });
  await expect(failing).rejects.toThrow(/FOREIGN KEY/);
  other.exec("insert into settings values ('theirs', '')");
  await put(db, 'next');
  expect(await keysOf(db)).toEqual(['next', 'theirs']);
});

test('a single write that fails leaves no transaction open', async () => {
  const { db, other } = await setUp();
  await put(db, 'ours');
  await expect(put(db, 'ours')).rejects.toThrow(/UNIQUE/);
  other.exec("insert into settings values ('theirs', '')");
  expect(await keysOf(db)).toEqual(['ours', 'theirs']);
});

test('a file that stays locked is told as such when it is opened, and is not waited for without end', async () => {
  const file = databaseFile(await tempDir());
  const other = new Database(file);
  onTestFinished(() => {
    other.close();
  });
  other.exec('create table t (x); begin exclusive');
  expect(() => openDatabase(file, 1)).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
  // Nor is it taken for a damaged one, which would be set aside.
  await expect(inspectDatabase(file, [], 1)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
});
