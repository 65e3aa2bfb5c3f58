import { expect, test } from 'vitest';
import { openTestStorage } from '../testing/test-storage';
import { readOrMakeSetting, readSetting } from './settings';

test('a setting is made once and then read', async () => {
  const { db } = await openTestStorage();
  expect(await readSetting(db, 'colour')).toBeUndefined();
  expect(await readOrMakeSetting(db, 'colour', () => 'green')).toBe('green');
  expect(await readOrMakeSetting(db, 'colour', () => 'red')).toBe('green');
  expect(await readSetting(db, 'colour')).toBe('green');
});

test('whoever makes it at the same time gets the same value', async () => {
  const { db } = await openTestStorage();
  const values = await Promise.all(['a', 'b', 'c'].map((value) => readOrMakeSetting(db, 'key', () => value)));
  expect(new Set(values).size).toBe(1);
});
