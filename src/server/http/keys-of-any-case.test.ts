import { expect, test } from 'vitest';
import { readKeysOfAnyCase } from './keys-of-any-case';

const NAMES = ['UserName', 'Password'] as const;

test.each([
  [{ UserName: 'a', Password: 'b' }],
  [{ username: 'a', PASSWORD: 'b' }],
  [{ userName: 'a', password: 'b', Other: 'c' }],
  [{ USERNAME: 'x', userName: 'a', password: 'b' }],
])('%j', (value) => {
  expect(readKeysOfAnyCase(value, NAMES)).toEqual({ UserName: 'a', Password: 'b' });
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
  expect(readKeysOfAnyCase(value, NAMES)).toEqual({});
});
