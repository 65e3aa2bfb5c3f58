import { expect, test } from 'vitest';
import { openSeededStorage } from '../testing/test-storage';
import type { Account } from './account';
import { createAccountRepository } from './account-repository';
import { readAccounts } from './account-rows';

const COUNT = 2500;

test('whoever is there all the time comes once, as they are when their turn comes, whatever is written meanwhile', async () => {
  const { db } = await openSeededStorage(COUNT);
  const accounts = createAccountRepository(db);
  const byNumber = async (number: number) => {
    const account = await accounts.findByNumber(number);
    if (account === undefined) throw new Error(`There is no number ${number}`);
    return account;
  };
  const reading = readAccounts(db);
  const first = await reading.next();
  const people: Account[] = [...(first.value ?? [])];
  expect(people.length).toBeLessThan(COUNT);

  // Somebody who has come gets a name at the end, somebody who will come one at the beginning.
  const [come, toCome, deleted] = await Promise.all([byNumber(3), byNumber(2400), byNumber(2300)]);
  await accounts.revise(come.id, { userName: 'zzz.zzz' });
  await accounts.revise(toCome.id, { userName: 'aaa.aaa' });
  const change = { profileId: toCome.profileId, active: !toCome.active };
  await accounts.update(toCome.id, change);
  await accounts.delete(deleted.id);
  await accounts.create({ userName: 'nora.nueva', profileId: 2, active: true, passwordHash: '' });
  for await (const some of reading) people.push(...some);

  const numbers = people.map(({ number }) => number);
  const expected = Array.from({ length: COUNT + 1 }, (_, index) => index + 1);
  expect(numbers).toEqual(expected.filter((number) => number !== deleted.number));
  expect(people.find(({ id }) => id === come.id)).toEqual(come);
  expect(people.find(({ id }) => id === toCome.id)).toEqual(await accounts.findById(toCome.id));
  expect(people.find(({ id }) => id === toCome.id)).toMatchObject({ ...change, userName: 'aaa.aaa' });
});

test('a person in the list is as one who is asked for alone', async () => {
  const { db } = await openSeededStorage();
  const accounts = createAccountRepository(db);
  const name = 'Ñandú "quoted" \\ \u{1F511}\n';
  await db.updateTable('profiles').set({ name }).where('id', '=', 2).execute();
  const jdoe = await accounts.findByNumber(2);
  await accounts.setImage(jdoe?.id ?? '', { mediaType: 'image/png', bytes: Buffer.of(1) });
  for await (const people of readAccounts(db)) {
    for (const person of people) expect(person).toEqual(await accounts.findByNumber(person.number));
    expect(people[1]).toMatchObject({ profileName: name, image: expect.stringContaining('/images/') });
  }
});

test('between two parts others have their turn', async () => {
  const { db } = await openSeededStorage(COUNT);
  let turns = 0;
  const parts: number[] = [];
  const tick = () => {
    turns += 1;
    if (parts.length < 3) setImmediate(tick);
  };
  setImmediate(tick);
  for await (const { length } of readAccounts(db)) {
    expect(turns).toBeGreaterThanOrEqual(parts.length);
    parts.push(length);
  }
  expect(parts).toEqual([1000, 1000, 500]);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test('nobody is an empty list', async () => {
  const { db } = await openSeededStorage();
  await db.deleteFrom('accounts').execute();
  expect(await readAccounts(db).next()).toEqual({ done: true, value: undefined });
});
