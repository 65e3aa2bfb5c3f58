import { expect, test } from 'vitest';
import { openTestStorage } from '../testing/test-storage';
import { signingKeyFor } from './signing-key';

test('a key is 32 random bytes, kept in the database, one for each system and database', async () => {
  const { db } = await openTestStorage();
  const key = await signingKeyFor(db, 'a');
  expect(key).toHaveLength(32);
  expect(await signingKeyFor(db, 'a')).toEqual(key);
  expect(await signingKeyFor(db, 'b')).not.toEqual(key);
  expect(await signingKeyFor((await openTestStorage()).db, 'a')).not.toEqual(key);
});
