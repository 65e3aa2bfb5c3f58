import { expect, test } from 'vitest';
import { everyone } from '../testing/everyone';
import { openSeededStorage } from '../testing/test-storage';
import { createAccountRepository } from './account-repository';
import { IMAGES_PATH, findImage } from './image-repository';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const nameOf = (path: string | null | undefined) => path?.slice(IMAGES_PATH.length) ?? '';

async function setUp() {
  const { db } = await openSeededStorage();
  return { db, accounts: createAccountRepository(db) };
}

test('a person is found by GUID and by name in any letter case', async () => {
  const { accounts } = await setUp();
  expect(await accounts.findById(JDOE.toUpperCase())).toMatchObject({
    userName: 'jdoe',
    profileName: 'Operador',
  });
  expect(await accounts.findWithPassword('JDOE')).toMatchObject({ account: { id: JDOE } });
  expect(await accounts.findById('a1b2c3d4-0000-0000-0000-000000000000')).toBeUndefined();
});

test('a person is found by number', async () => {
  const { accounts } = await setUp();
  const jdoe = await accounts.findById(JDOE);
  expect(jdoe?.number).toBe(2);
  expect(await accounts.findByNumber(2)).toEqual(jdoe);
  expect(await accounts.findByNumber(99)).toBeUndefined();
});

test('a person is found by the e-mail address, exactly as it is written', async () => {
  const { accounts } = await setUp();
  expect(await accounts.findWithPasswordByEmail('jdoe@empresa.com')).toEqual(
    await accounts.findWithPassword('jdoe'),
  );
  for (const email of ['JDoe@empresa.com', ' jdoe@empresa.com', 'jdoe', '']) {
    expect(await accounts.findWithPasswordByEmail(email)).toBeUndefined();
  }
});

test('an empty e-mail address is nobody’s, one of several people is the active one’s who was here first', async () => {
  const { accounts } = await setUp();
  const person = { profileId: 2, active: true, passwordHash: 'h' };
  await accounts.create({ ...person, userName: 'none', email: '' });
  expect(await accounts.findWithPasswordByEmail('')).toBeUndefined();
  for (const [userName, active] of [
    ['a', false],
    ['c', true],
    ['b', true],
  ] as const) {
    await accounts.create({ ...person, userName, active, email: 'shared@empresa.com' });
  }
  expect((await accounts.findWithPasswordByEmail('shared@empresa.com'))?.account.userName).toBe('c');
});

test('a change of an unknown person changes nobody', async () => {
  const { accounts } = await setUp();
  const before = await everyone(accounts);
  expect(await accounts.update('nobody', { profileId: 1, active: false })).toBe('unknown-person');
  expect(await everyone(accounts)).toEqual(before);
});

test('a change concerns one person and keeps the picture', async () => {
  const { accounts } = await setUp();
  const image = { mediaType: 'image/png', bytes: Buffer.of(1, 2, 3) };
  await accounts.update(JDOE, { profileId: 2, active: true, image });
  const withPicture = await accounts.findById(JDOE);
  expect(await accounts.update(JDOE, { profileId: 4, active: false })).toBe('updated');
  expect(await accounts.findById(JDOE)).toEqual({
    ...withPicture,
    profileId: 4,
    profileName: 'Consulta',
    active: false,
    revision: (withPicture?.revision ?? 0) + 1,
  });
  expect((await everyone(accounts)).filter((account) => !account.active)).toHaveLength(2);
});

test('a new picture takes the place of the old one', async () => {
  const { db, accounts } = await setUp();
  const update = (byte: number, mediaType: string) =>
    accounts.update(JDOE, { profileId: 2, active: true, image: { mediaType, bytes: Buffer.of(byte) } });
  await update(1, 'image/png');
  const first = (await accounts.findById(JDOE))?.image;
  await update(2, 'image/svg+xml');
  const second = (await accounts.findById(JDOE))?.image;

  expect(first).toMatch(/^\/images\/[0-9a-f-]{36}\.png$/);
  expect(second).toMatch(/^\/images\/[0-9a-f-]{36}\.bin$/);
  expect(await findImage(db, nameOf(first))).toBeUndefined();
  expect(await findImage(db, nameOf(second))).toEqual({
    mediaType: 'application/octet-stream',
    bytes: Buffer.of(2),
  });
});

test('a profile that does not exist is refused and nothing of the change stays', async () => {
  const { db, accounts } = await setUp();
  const image = { mediaType: 'image/png', bytes: Buffer.of(1) };
  expect(await accounts.update(JDOE, { profileId: 99, active: false, image })).toBe('unknown-profile');
  expect(await accounts.findById(JDOE)).toMatchObject({ profileId: 2, active: true, image: null });
  expect(await db.selectFrom('images').selectAll().execute()).toEqual([]);
});
