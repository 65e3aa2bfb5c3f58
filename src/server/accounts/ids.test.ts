import { expect, test } from 'vitest';
import { openSeededStorage } from '../testing/test-storage';
import { createModuleRepository } from './module-repository';
import { createProfileRepository } from './profile-repository';

const PROFILE = { name: 'Nueva', administrator: true };
const MODULE = { name: 'Nuevo', route: '/nuevo', key: 'nuevo' };

test('a profile never gets the id of one that was deleted', async () => {
  const { db } = await openSeededStorage(1);
  const profiles = createProfileRepository(db);
  // The last of the seeded ones; with one person in the database nobody has it.
  expect(await profiles.delete(5)).toBe('deleted');
  expect(await profiles.create(PROFILE)).toEqual({ id: 6, ...PROFILE });
  expect(await profiles.create(PROFILE)).toEqual({ id: 7, ...PROFILE });
  expect(await profiles.delete(7)).toBe('deleted');
  expect(await profiles.delete(6)).toBe('deleted');
  expect(await profiles.create(PROFILE)).toEqual({ id: 8, ...PROFILE });
});

test('nor a module; one that is refused takes no id', async () => {
  const { db } = await openSeededStorage(1);
  const modules = createModuleRepository(db);
  expect(await modules.delete(8)).toBe('deleted');
  expect(await modules.create(MODULE)).toEqual({ id: 9, ...MODULE });
  expect(await modules.create(MODULE)).toBe('duplicate-key');
  expect(await modules.delete(9)).toBe('deleted');
  expect(await modules.delete(9)).toBe('unknown');
  expect(await modules.create(MODULE)).toEqual({ id: 10, ...MODULE });
});

test('a database without anything starts at one', async () => {
  const { db } = await openSeededStorage(1);
  await db.deleteFrom('permissions').execute();
  await db.deleteFrom('modules').execute();
  expect(await createModuleRepository(db).create(MODULE)).toEqual({ id: 1, ...MODULE });
});
