import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createAccountRepository } from '../accounts/account-repository';
import { verifyPassword } from '../accounts/password-hash';
import { everyone } from '../testing/everyone';
import { FAST_ITERATIONS, openTestStorage } from '../testing/test-storage';
import { seedDatabase } from './seed-database';

const options = (users: number) => ({ users, now: () => 0, passwordIterations: FAST_ITERATIONS });

test('a new database is seeded once', async () => {
  const { db } = await openTestStorage();
  await seedDatabase(db, options(30));
  await db.deleteFrom('accounts').where('user_name', '=', 'jdoe').execute();
  await seedDatabase(db, options(500));
  expect(await db.selectFrom('accounts').selectAll().execute()).toHaveLength(29);
});

test('everyone has the demo password by one hash, the samples have their own', async () => {
  const { db } = await openTestStorage();
  await seedDatabase(db, options(1500));
  const rows = await db.selectFrom('accounts').select(['user_name', 'password_hash']).execute();
  const hashOf = (name: string) => rows.find((row) => row.user_name === name)?.password_hash ?? '';
  expect(rows).toHaveLength(1500);
  expect(new Set(rows.map((row) => row.password_hash)).size).toBe(4);
  expect(await verifyPassword(hashOf('celia.consulta'), 'Portero123!', FAST_ITERATIONS)).toBe('success');
  expect(await verifyPassword(hashOf('admin'), 'Admin123456!', FAST_ITERATIONS)).toBe('success');
  expect(await verifyPassword(hashOf('jdoe'), 's3cr3t', FAST_ITERATIONS)).toBe('success');
  const old = await verifyPassword(hashOf('teresa.tickets'), 'Portero123!', FAST_ITERATIONS);
  expect(old).toBe('rehash-needed');
});

test('people are numbered from 1 in the order in which they come, and have a full name', async () => {
  const { db } = await openTestStorage();
  await seedDatabase(db, options(1500));
  const people = await everyone(createAccountRepository(db));
  expect(people.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
    people.map((_each, index) => index + 1),
  );
  const named = (name: string) => people.find(({ userName }) => userName === name);
  expect(named('admin')).toMatchObject({ number: 1 });
  expect(named('jdoe')).toMatchObject({ number: 2, fullName: 'John Doe', email: 'jdoe@empresa.com' });
  for (const { fullName } of people) expect(fullName).toMatch(/^\p{Lu}\S* \p{Lu}/u);
});

test('a seeding that is cut off leaves nothing, and the next start seeds', async () => {
  const { db } = await openTestStorage();
  await sql`create trigger cut_off before insert on accounts when new.user_name like 'r%'
    begin select raise(abort, 'cut off'); end`.execute(db);
  await expect(seedDatabase(db, options(50))).rejects.toThrow('cut off');
  for (const table of ['accounts', 'profiles', 'modules', 'permissions', 'settings'] as const) {
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  }

  const named = sql`select 1 from sqlite_schema where name = 'accounts_by_number'`;
  expect((await named.execute(db)).rows).toHaveLength(1);

  await sql`drop trigger cut_off`.execute(db);
  await seedDatabase(db, options(50));
  expect(await db.selectFrom('accounts').selectAll().execute()).toHaveLength(50);
});

test('indexes and cache are afterwards what they were before', async () => {
  const { db } = await openTestStorage();
  const state = async () => [
    (await sql`select name, sql from sqlite_schema where type = 'index' order by name`.execute(db)).rows,
    (await sql`pragma cache_size`.execute(db)).rows,
  ];
  const before = await state();
  expect(before[0]?.length).toBeGreaterThan(3);
  await seedDatabase(db, options(1200));
  expect(await state()).toEqual(before);
  const plan = await sql`explain query plan select id from accounts where number = 7`.execute(db);
  expect(plan.rows).toMatchObject([{ detail: expect.stringContaining('accounts_by_number') }]);
});

test('progress is reported while many people are inserted', async () => {
  const { db } = await openTestStorage();
  const progress: number[] = [];
  await seedDatabase(db, { ...options(20_500), onProgress: (done) => progress.push(done) });
  expect(progress).toEqual([10_000, 20_000]);
  expect(await createAccountRepository(db).findByNumber(20_500)).toBeDefined();
  expect(await createAccountRepository(db).findByNumber(20_501)).toBeUndefined();
});

test('two that seed at once seed once', async () => {
  const { db } = await openTestStorage();
  await Promise.all([seedDatabase(db, options(20)), seedDatabase(db, options(20))]);
  expect(await db.selectFrom('accounts').selectAll().execute()).toHaveLength(20);
});
