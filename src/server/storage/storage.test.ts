import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { tempDir } from '../testing/temp-dir';
import { databaseFile } from './database-file';
import { openStorage } from './storage';

const NOON = Date.UTC(2026, 0, 2, 12);
const open = (dataDir: string, setAsideDamaged = false) =>
  openStorage({ dataDir, now: () => NOON, setAsideDamaged });

/** A database that was made and closed. */
async function makeDatabase(): Promise<string> {
  const dataDir = await tempDir();
  await (await open(dataDir)).close();
  return dataDir;
}

function execute(dataDir: string, statements: string): void {
  const database = new Database(databaseFile(dataDir));
  database.exec(statements);
  database.close();
}

/** Overwrites the middle of the file: still a database by its first bytes, but malformed. */
async function damage(dataDir: string): Promise<void> {
  const bytes = await readFile(databaseFile(dataDir));
  await writeFile(databaseFile(dataDir), bytes.fill(0xaa, 4096));
}

describe('a database that can be used', () => {
  test('folder, file and tables are made; what was written is there the next time', async () => {
    const dataDir = join(await tempDir(), 'deep', 'er');
    const first = await open(dataDir);
    await first.db.insertInto('settings').values({ key: 'k', value: 'v' }).execute();
    await first.close();
    const second = await open(dataDir);
    expect(await second.db.selectFrom('settings').selectAll().execute()).toEqual([{ key: 'k', value: 'v' }]);
    await second.close();
  });

  test('commits reach the disk before they return, and references are kept', async () => {
    const { db, close } = await open(await tempDir());
    const pragma = async (name: string) => (await sql`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0];
    expect(await pragma('journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toMatchObject({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toMatchObject({ foreign_keys: 1 });
    await close();
  });

  test('closing writes the log back: one file is left, readable by its owner only', async () => {
    const dataDir = await makeDatabase();
    expect(await readdir(dataDir)).toEqual(['portero.db']);
    expect((await stat(databaseFile(dataDir))).mode & 0o777).toBe(0o600);
  });

  test('an empty file is a new database', async () => {
    const dataDir = await tempDir();
    await writeFile(databaseFile(dataDir), '');
    const { db, close } = await open(dataDir);
    expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([]);
    await close();
  });
});

describe('a database that cannot be used stays as it is', () => {
  test('one of a newer version', async () => {
    const dataDir = await makeDatabase();
    execute(dataDir, "insert into kysely_migration values ('9999-of-the-future', '2030-01-01')");
    const before = await readFile(databaseFile(dataDir));
    await expect(open(dataDir, true)).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('9999-of-the-future'),
      file: databaseFile(dataDir),
    });
    expect(await readFile(databaseFile(dataDir))).toEqual(before);
  });

  test.each<[string, (dataDir: string) => Promise<void>]>([
    ['no database at all', (dataDir) => writeFile(databaseFile(dataDir), 'hello '.repeat(2000))],
    ['a database cut short', async (dataDir) => truncateToHalf(databaseFile(dataDir))],
    ['a malformed database', damage],
    [
      "another program's database",
      async (dataDir) => {
        await writeFile(databaseFile(dataDir), '');
        execute(dataDir, 'create table recipes (name text)');
      },
    ],
  ])('%s', async (_name, spoil) => {
    const dataDir = await makeDatabase();
    await spoil(dataDir);
    const before = await readFile(databaseFile(dataDir));
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'database-corrupt',
      file: databaseFile(dataDir),
    });
    expect(await readFile(databaseFile(dataDir))).toEqual(before);
  });

  async function truncateToHalf(file: string): Promise<void> {
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
  }
});

test('a damaged database can be set aside: it is kept under another name and a new one takes its place', async () => {
  const dataDir = await makeDatabase();
  await damage(dataDir);
  await writeFile(`${databaseFile(dataDir)}-wal`, 'rest of a log');
  const before = await readFile(databaseFile(dataDir));

  const { db, setAside, close } = await open(dataDir, true);
  expect(setAside).toBe(`${databaseFile(dataDir)}.damaged-2026-01-02T12-00-00.000Z`);
  expect(await readFile(setAside ?? '')).toEqual(before);
  expect(await readFile(`${setAside}-wal`, 'utf8')).toBe('rest of a log');
  expect(await db.selectFrom('accounts').selectAll().execute()).toEqual([]);
  await close();
});

test('a sound database is not set aside', async () => {
  const dataDir = await makeDatabase();
  const { setAside, close } = await open(dataDir, true);
  expect(setAside).toBeUndefined();
  await close();
});

describe('a folder that cannot be made is told as such', () => {
  test('under a file', async () => {
    const file = join(await tempDir(), 'a-file');
    await writeFile(file, '');
    await expect(open(join(file, 'deep', 'data'))).rejects.toMatchObject({ code: 'data-dir-unwritable' });
    await expect(open(file)).rejects.toMatchObject({ code: 'data-dir-unwritable' });
  });

  test.each(['/proc/portero', '/proc/portero/data'])('where nobody may: %s', async (dataDir) => {
    await expect(open(dataDir)).rejects.toMatchObject({ code: 'data-dir-unwritable' });
  });
});
