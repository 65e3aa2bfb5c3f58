import { expect, test } from 'vitest';
import { z } from 'zod';
import { caseInsensitiveObject } from './case-insensitive-object';

const schema = caseInsensitiveObject({ UserName: z.unknown().optional(), Password: z.unknown().optional() });

test.each([
  [{ UserName: 'a', Password: 'b' }],
  [{ username: 'a', PASSWORD: 'b' }],
  [{ userName: 'a', password: 'b', Other: 'c' }],
  [{ USERNAME: 'x', userName: 'a', password: 'b' }],
])('%j', (value) => {
  expect(schema.parse(value)).toEqual({ UserName: 'a', Password: 'b' });
});

test.each([
  [null],
  [undefined],
  ['text'],
  [7],
  [['UserName', 'a']],
  [{}],
  [JSON.parse('{"__proto__":{"UserName":"a"}}')],
])('no members: %j', (value) => {
  expect(schema.parse(value)).toEqual({});
});
