import { describe, expect, test } from 'vitest';
import { everyone } from '../testing/everyone';
import { openSeededStorage } from '../testing/test-storage';
import { createAccountRepository } from './account-repository';
import { createAttributeRepository } from './attribute-repository';
import { IMAGES_PATH, findImage } from './image-repository';

const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
const NEW = { userName: 'Nora.Nueva', profileId: 2, active: true, passwordHash: 'a hash' };
const PICTURE = { mediaType: 'image/png', bytes: Buffer.of(1, 2, 3) };
const nameOf = (path: string | null | undefined) => path?.slice(IMAGES_PATH.length) ?? '';

async function setUp() {
  const { db } = await openSeededStorage();
  const accounts = createAccountRepository(db);
  const everything = async () => ({
    accounts: await db.selectFrom('accounts').selectAll().execute(),
    attributes: await db.selectFrom('account_attributes').selectAll().execute(),
    images: await db.selectFrom('images').selectAll().execute(),
  });
  return { db, accounts, attributes: createAttributeRepository(db), everything };
}

async function create(accounts: ReturnType<typeof createAccountRepository>, userName = NEW.userName) {
  const account = await accounts.create({ ...NEW, userName });
  if (typeof account === 'string') throw new Error(account);
  return account;
}

describe('a new person', () => {
  test('has what was said, and is found by it', async () => {
    const { db, accounts, attributes } = await setUp();
    const person = {
      ...NEW,
      fullName: 'Nora Nueva',
      email: 'nora@empresa.com',
      active: false,
      image: PICTURE,
      attributes: { system: 'storm', values: { server: 'read_only' } },
    };
    const account = await accounts.create(person);
    expect(account).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      number: 8,
      userName: 'Nora.Nueva',
      fullName: 'Nora Nueva',
      email: 'nora@empresa.com',
      profileId: 2,
      profileName: 'Operador',
      active: false,
      image: expect.stringMatching(/^\/images\/.+\.png$/),
      revision: 2,
    });
    const found = await accounts.findWithPassword('NORA.nueva');
    expect(found).toEqual({ account, passwordHash: 'a hash' });
    expect(await findImage(db, nameOf(found?.account.image))).toEqual(PICTURE);
    expect(await attributes.of(found?.account.id ?? '', 'storm')).toEqual({ server: 'read_only' });
  });

  test('is called by the user name and has no address when nothing else is said', async () => {
    const { accounts } = await setUp();
    expect(await create(accounts)).toMatchObject({ fullName: 'Nora.Nueva', email: '', image: null });
  });

  test('may not have a name that is taken in any letter case; nothing of the attempt stays', async () => {
    const { accounts, everything } = await setUp();
    const before = await everything();
    const attributes = { system: 'storm', values: { server: 'none' } };
    const person = { ...NEW, userName: 'JDoe', image: PICTURE, attributes };
    expect(await accounts.create(person)).toBe('duplicate-user-name');
    expect(await everything()).toEqual(before);
  });

  test('of several with one name at the same time, one is created', async () => {
    const { accounts } = await setUp();
    const names = ['nora', 'Nora', 'NORA', 'nOrA'];
    const results = await Promise.all(names.map((userName) => accounts.create({ ...NEW, userName })));
    expect(results.filter((result) => result === 'duplicate-user-name')).toHaveLength(3);
    expect(await everyone(accounts)).toHaveLength(8);
  });

  test('of a profile that does not exist is refused', async () => {
    const { accounts, everything } = await setUp();
    const before = await everything();
    expect(await accounts.create({ ...NEW, profileId: 99, image: PICTURE })).toBe('unknown-profile');
    expect(await everything()).toEqual(before);
  });

  test('never gets the number of somebody who was deleted', async () => {
    const { accounts } = await setUp();
    const first = await create(accounts);
    await accounts.delete(first.id);
    expect((await create(accounts)).number).toBeGreaterThan(first.number);
    expect(await accounts.findByNumber(first.number)).toBeUndefined();
  });
});

describe('a deleted person', () => {
  test('is gone with picture and attributes, and nobody else is', async () => {
    const { accounts, everything } = await setUp();
    const before = await everything();
    const attributes = { system: 'storm', values: { server: 'read_only', viewer: 'none' } };
    const account = await accounts.create({ ...NEW, image: PICTURE, attributes });
    const id = typeof account === 'string' ? '' : account.id;
    expect(await accounts.delete(id.toUpperCase())).toBe('deleted');
    expect(await everything()).toEqual(before);
    expect(await accounts.delete(id)).toBe('unknown-person');
  });
});

describe('a picture', () => {
  test('takes the place of the one before', async () => {
    const { db, accounts } = await setUp();
    const first = await accounts.setImage(JDOE, PICTURE);
    const second = await accounts.setImage(JDOE.toUpperCase(), { ...PICTURE, bytes: Buffer.of(9) });
    expect((await accounts.findById(JDOE))?.image).toBe(second);
    expect(await findImage(db, nameOf(first))).toBeUndefined();
    expect(await findImage(db, nameOf(second))).toMatchObject({ bytes: Buffer.of(9) });
  });

  test('for nobody is not kept', async () => {
    const { accounts, everything } = await setUp();
    const before = await everything();
    expect(await accounts.setImage('a1b2c3d4-0000-0000-0000-000000000000', PICTURE)).toBeUndefined();
    expect(await everything()).toEqual(before);
  });
});

describe('a revision', () => {
  const values = { server: 'read_write' };

  test('changes what is said and nothing else', async () => {
    const { accounts, attributes } = await setUp();
    const before = await accounts.findWithPassword('jdoe');
    await accounts.revise(JDOE, {
      attributes: { system: 'storm', values: { server: 'none', viewer: 'none' } },
    });
    expect(await accounts.revise(JDOE, { attributes: { system: 'storm', values } })).toBe('revised');
    expect(await accounts.findWithPassword('jdoe')).toEqual(before);
    expect(await attributes.of(JDOE, 'storm')).toEqual({ server: 'read_write', viewer: 'none' });

    expect(await accounts.revise(JDOE, { userName: 'j.doe', passwordHash: 'another' })).toBe('revised');
    expect(await accounts.findWithPassword('jdoe')).toBeUndefined();
    expect(await accounts.findWithPassword('J.DOE')).toEqual({
      account: { ...before?.account, userName: 'j.doe', revision: 2 },
      passwordHash: 'another',
    });
  });

  test('may write the own name in another letter case, but take nobody else’s', async () => {
    const { accounts, attributes } = await setUp();
    expect(await accounts.revise(JDOE, { userName: 'JDoe' })).toBe('revised');
    const change = { userName: 'ADMIN', passwordHash: 'x', attributes: { system: 'storm', values } };
    expect(await accounts.revise(JDOE, change)).toBe('duplicate-user-name');
    expect(await accounts.findWithPassword('jdoe')).toMatchObject({ account: { userName: 'JDoe' } });
    expect((await accounts.findWithPassword('jdoe'))?.passwordHash).not.toBe('x');
    expect(await attributes.of(JDOE, 'storm')).toEqual({});
  });

  test('of nobody changes nobody', async () => {
    const { accounts, everything } = await setUp();
    const before = await everything();
    const change = { userName: 'x', passwordHash: 'x', attributes: { system: 'storm', values } };
    expect(await accounts.revise('nobody', change)).toBe('unknown-person');
    expect(await everything()).toEqual(before);
  });
});

test('a stored password is replaced only while it is the one that was meant', async () => {
  const { accounts } = await setUp();
  await accounts.setPasswordHash(JDOE, 'first');
  await accounts.setPasswordHash(JDOE, 'second', 'first');
  await accounts.setPasswordHash(JDOE, 'third', 'first');
  expect((await accounts.findWithPassword('jdoe'))?.passwordHash).toBe('second');
});
