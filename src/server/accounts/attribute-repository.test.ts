import { expect, test } from 'vitest';
import { openSeededStorage } from '../testing/test-storage';
import { createAttributeRepository, writeAttributes } from './attribute-repository';

const ADMIN = '5f0c7a52-8b1e-4c36-9d2f-000000000001';
const JDOE = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';

test('each system keeps its own about each person', async () => {
  const { db } = await openSeededStorage();
  const attributes = createAttributeRepository(db);
  await writeAttributes(db, JDOE, { system: 'one', values: { colour: 'green', size: 'big' } });
  await writeAttributes(db, JDOE, { system: 'two', values: { colour: 'red' } });
  await writeAttributes(db, ADMIN, { system: 'one', values: { colour: 'blue' } });
  await writeAttributes(db, JDOE, { system: 'one', values: { colour: 'grey' } });

  expect(await attributes.of(JDOE.toUpperCase(), 'one')).toEqual({ colour: 'grey', size: 'big' });
  expect(await attributes.of(ADMIN, 'two')).toEqual({});
  expect(await attributes.between(1, 2, 'one')).toEqual(
    new Map([
      [JDOE, { colour: 'grey', size: 'big' }],
      [ADMIN, { colour: 'blue' }],
    ]),
  );
  expect([...(await attributes.between(2, 9, 'one')).keys()]).toEqual([JDOE]);
  expect(await attributes.between(1, 9, 'three')).toEqual(new Map());
});
