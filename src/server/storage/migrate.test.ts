import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { createAccountRepository } from '../accounts/account-repository';
import { tempDir } from '../testing/temp-dir';
import { databaseFile } from './database-file';
import { initial } from './migrations/0001-initial';
import { openDatabase } from './open-database';
import { openStorage } from './storage';

const PEOPLE = ['zoe', 'Ana', 'mia', 'bob'];

/** A database as version 0001 left it, with these people in it. */
async function makeFirstVersion(names: readonly string[]): Promise<string> {
  const dataDir = await tempDir();
  const db = openDatabase(databaseFile(dataDir));
  const provider = { getMigrations: () => Promise.resolve({ '0001-initial': initial }) };
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
  await sql`insert into profiles values (1, 'Uno', 1)`.execute(db);
  await sql`insert into settings values ('seeded_at', 'once'), ('signing_key.web-corporativa', 'key')`.execute(
    db,
  );
  for (const [index, name] of names.entries()) {
    await sql`insert into accounts values (${`id-${name}`}, ${name}, ${name.toUpperCase()}, ${`${name}@empresa.com`},
      1, ${index % 2}, ${`/images/${name}.png`}, ${`hash of ${name}`})`.execute(db);
  }
  await db.destroy();
  return dataDir;
}

async function open(dataDir: string) {
  const storage = await openStorage({ dataDir, now: Date.now });
  onTestFinished(() => storage.close());
  return storage.db;
}

test('people of the first version keep all they had, are called by their user name and numbered in its order', async () => {
  const dataDir = await makeFirstVersion(PEOPLE);
  const db = await open(dataDir);
  const rows = await db.selectFrom('accounts').selectAll().orderBy('number').execute();
  expect(rows).toEqual(
    ['Ana', 'bob', 'mia', 'zoe'].map((name, index) => ({
      id: `id-${name}`,
      user_name: name,
      user_name_normalized: name.toUpperCase(),
      full_name: name,
      number: index + 1,
      email: `${name}@empresa.com`,
      profile_id: 1,
      active: PEOPLE.indexOf(name) % 2,
      image: `/images/${name}.png`,
      password_hash: `hash of ${name}`,
      revision: 1,
    })),
  );
  const settings = await db.selectFrom('settings').selectAll().orderBy('key').execute();
  expect(settings).toEqual([
    { key: 'last_account_number', value: '4' },
    { key: 'seeded_at', value: 'once' },
    { key: 'signing_key.web-corporativa', value: 'key' },
  ]);
});

test('whoever comes after the migration gets the next number', async () => {
  const accounts = createAccountRepository(await open(await makeFirstVersion(PEOPLE)));
  const person = { profileId: 1, active: true, passwordHash: '' };
  expect(await accounts.create({ ...person, userName: 'new' })).toMatchObject({ number: 5 });
});

test('a first version without anybody starts at one', async () => {
  const db = await open(await makeFirstVersion([]));
  expect(await db.selectFrom('settings').select('key').where('key', 'like', 'last%').execute()).toEqual([]);
  const person = { profileId: 1, active: true, passwordHash: '' };
  expect(await createAccountRepository(db).create({ ...person, userName: 'new' })).toMatchObject({
    number: 1,
  });
});

test('numbers are unique, and attributes go with their person', async () => {
  const db = await open(await makeFirstVersion(PEOPLE));
  await expect(
    db.updateTable('accounts').set({ number: 1 }).where('id', '=', 'id-zoe').execute(),
  ).rejects.toThrow(/UNIQUE/);
  const attribute = { account_id: 'id-zoe', system: 's', name: 'n', value: 'v' };
  await db.insertInto('account_attributes').values(attribute).execute();
  await db.deleteFrom('accounts').where('id', '=', 'id-zoe').execute();
  expect(await db.selectFrom('account_attributes').selectAll().execute()).toEqual([]);
});
