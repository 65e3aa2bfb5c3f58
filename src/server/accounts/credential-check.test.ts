import { expect, test } from 'vitest';
import { countDerivations } from '../testing/count-derivations';
import { FAST_ITERATIONS, openSeededStorage } from '../testing/test-storage';
import { createAccountRepository } from './account-repository';
import { createCredentialCheck } from './credential-check';
import { hashPassword, verifyPassword } from './password-hash';

/** The version 2 vector of ID-10. */
const V2_PASSWORD = 'Admin-Example1!';
const V2_HASH = 'AAABAgMEBQYHCAkKCwwNDg+dvqmZJ9qsComc292VPEsr6AP1BLoLL82KhsLMA/8N0w==';

async function setUp() {
  const { db } = await openSeededStorage();
  const accounts = createAccountRepository(db);
  return { accounts, check: createCredentialCheck(accounts, FAST_ITERATIONS) };
}

test('the right password of an active person gives that person, whatever the letter case of the name', async () => {
  const { check } = await setUp();
  expect(await check({ userName: 'jdoe', password: 's3cr3t' })).toMatchObject({
    userName: 'jdoe',
    profileId: 2,
  });
  expect(await check({ userName: 'JDoe', password: 's3cr3t' })).toMatchObject({ userName: 'jdoe' });
});

test('a person may be asked for by e-mail address instead', async () => {
  const { check } = await setUp();
  const email = 'jdoe@empresa.com';
  expect(await check({ email, password: 's3cr3t' })).toMatchObject({ userName: 'jdoe' });
  expect(await check({ email: 'jdoe', password: 's3cr3t' })).toBeUndefined();
  expect(await check({ userName: email, password: 's3cr3t' })).toBeUndefined();
});

const REFUSED = [
  ['an unknown person', { userName: 'nobody', password: 's3cr3t' }],
  ['a wrong password', { userName: 'jdoe', password: 'S3cr3t' }],
  ['an inactive person with the right password', { userName: 'rosa.inactiva', password: 'Portero123!' }],
  ['empty fields', { userName: '', password: '' }],
  ['an unknown address', { email: 'nobody@empresa.com', password: 's3cr3t' }],
  ['an inactive person’s address', { email: 'rosa.inactiva@empresa.com', password: 'Portero123!' }],
  ['an empty address', { email: '', password: 'Portero123!' }],
] as const;

test.each(REFUSED)('%s is refused after exactly one password verification', async (_name, credentials) => {
  const { check } = await setUp();
  let result: unknown = 'not called';
  const derivations = await countDerivations(async () => {
    result = await check(credentials);
  });
  expect(result).toBeUndefined();
  expect(derivations).toBe(1);
});

test('an old hash is replaced on sign-in, and the password keeps fitting', async () => {
  const { accounts, check } = await setUp();
  const id = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
  await accounts.setPasswordHash(id, V2_HASH);

  expect(await check({ userName: 'jdoe', password: 'wrong' })).toBeUndefined();
  expect((await accounts.findWithPassword('jdoe'))?.passwordHash).toBe(V2_HASH);

  expect(await check({ userName: 'jdoe', password: V2_PASSWORD })).toBeDefined();
  const stored = (await accounts.findWithPassword('jdoe'))?.passwordHash ?? '';
  expect(await verifyPassword(stored, V2_PASSWORD, FAST_ITERATIONS)).toBe('success');
});

test('an inactive person keeps an old hash: nobody signed in', async () => {
  const { accounts, check } = await setUp();
  const weak = await hashPassword('Portero123!', 1);
  const rosa = await accounts.findWithPassword('rosa.inactiva');
  await accounts.setPasswordHash(rosa?.account.id ?? '', weak);
  await check({ userName: 'rosa.inactiva', password: 'Portero123!' });
  expect((await accounts.findWithPassword('rosa.inactiva'))?.passwordHash).toBe(weak);
});

test('somebody whose password is stored as ApiTickets used to signs in and gets a hash as everyone', async () => {
  const { db } = await openSeededStorage(8);
  const accounts = createAccountRepository(db);
  const check = createCredentialCheck(accounts, FAST_ITERATIONS);
  const stored = async () => (await accounts.findWithPassword('teresa.tickets'))?.passwordHash ?? '';
  const old = await stored();
  expect(old).toMatch(/^[A-Za-z0-9+/]{43}=:/);

  expect(await check({ userName: 'teresa.tickets', password: 'wrong' })).toBeUndefined();
  expect(await stored()).toBe(old);
  expect(await check({ userName: 'teresa.tickets', password: 'Portero123!' })).toBeDefined();
  expect(await verifyPassword(await stored(), 'Portero123!', FAST_ITERATIONS)).toBe('success');
});

test('a password that is changed while its owner signs in stays changed', async () => {
  const { accounts } = await setUp();
  const id = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
  await accounts.setPasswordHash(id, V2_HASH);
  const check = createCredentialCheck(
    { ...accounts, setPasswordHash: changeFirst(() => accounts.setPasswordHash(id, 'changed')) },
    FAST_ITERATIONS,
  );
  function changeFirst(change: () => Promise<void>): typeof accounts.setPasswordHash {
    return async (...replacement) => {
      await change();
      await accounts.setPasswordHash(...replacement);
    };
  }
  expect(await check({ userName: 'jdoe', password: V2_PASSWORD })).toBeDefined();
  expect((await accounts.findWithPassword('jdoe'))?.passwordHash).toBe('changed');
});
