import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../testing/temp-dir';
import { createGroupCommit } from './group-commit';
import type { Work } from './group-commit';
import { databaseFile } from './database-file';
import { openDatabase } from './open-database';
import type { Tables } from './schema';
import { openStorage } from './storage';

async function setUp() {
  const dataDir = await tempDir();
  const storage = await openStorage({ dataDir, now: Date.now });
  const other = openDatabase(databaseFile(dataDir));
  onTestFinished(async () => {
    await other.destroy();
    await storage.close();
  });
  let transactions = 0;
  const counted = {
    transaction() {
      transactions += 1;
      return storage.db.transaction();
    },
  } as Kysely<Tables>;
  const keys = async (db = other) =>
    (await db.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);
  return { transact: createGroupCommit(counted), keys, count: () => transactions };
}

/** Writes a setting and returns its key. */
const put =
  (key: string): Work<string> =>
  async (tx) => {
    await tx.insertInto('settings').values({ key, value: '' }).execute();
    return key;
  };

test('what comes at one time is one transaction, in its order, and each gets its own result', async () => {
  const { transact, keys, count } = await setUp();
  const order: string[] = [];
  const noted =
    (key: string): Work<string> =>
    async (tx) => {
      order.push(key);
      return put(key)(tx);
    };
  expect(await Promise.all(['c', 'a', 'b'].map((key) => transact(noted(key))))).toEqual(['c', 'a', 'b']);
  expect(order).toEqual(['c', 'a', 'b']);
  expect(await keys()).toEqual(['a', 'b', 'c']);
  expect(count()).toBe(1);
  await transact(put('d'));
  expect(count()).toBe(2);
});

test('each is seen by others on the file when it is told to be done', async () => {
  const { transact, keys } = await setUp();
  const seen = await Promise.all(
    ['a', 'b', 'c'].map(async (key) => [await transact(put(key)), await keys()] as const),
  );
  for (const [key, present] of seen) expect(present).toContain(key);
});

test('one that fails is undone whole, and the others are not', async () => {
  const { transact, keys } = await setUp();
  const results = await Promise.allSettled([
    transact(put('before')),
    transact(async (tx) => {
      await put('half')(tx);
      await put('before')(tx);
    }),
    transact(put('after')),
    transact(() => Promise.reject(new Error('changed its mind'))),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
  expect(await keys()).toEqual(['after', 'before']);
});

test('when the transaction cannot be committed, nobody is told to be done and nothing stays', async () => {
  const { transact, keys } = await setUp();
  const orphan: Work<unknown> = async (tx) => {
    // What refers to nothing is found out at the very end then.
    await sql`pragma defer_foreign_keys = on`.execute(tx);
    return sql`insert into permissions values (1, 99, 99, 0, 0, 0, 0, 0)`.execute(tx);
  };
  const results = await Promise.allSettled([transact(put('a')), transact(orphan), transact(put('b'))]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await keys()).toEqual([]);
  await transact(put('c'));
  expect(await keys()).toEqual(['c']);
});

test('however many come at once, all are done, and others have their turn in between', async () => {
  const { transact, keys, count } = await setUp();
  const names = Array.from({ length: 350 }, (_, index) => `k${String(index).padStart(3, '0')}`);
  await Promise.all(names.map((key) => transact(put(key))));
  expect(await keys()).toEqual(names);
  expect(count()).toBeGreaterThan(1);
  expect(count()).toBeLessThan(10);
});
