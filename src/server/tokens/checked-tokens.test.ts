import { expect, test } from 'vitest';
import { CheckedTokens } from './checked-tokens';

const checked = (claims: string) => ({ claims, from: 10, until: 20 });

test('a token is found from its beginning to before its end, and is not kept beyond', () => {
  const tokens = new CheckedTokens<string>();
  for (const [now, found] of [
    [9, undefined],
    [10, 'ana'],
    [19, 'ana'],
    [20, undefined],
  ] as const) {
    tokens.keep('token', checked('ana'));
    expect(tokens.find('token', now)).toBe(found);
  }
  expect(tokens.find('token', 15)).toBeUndefined();
  expect(tokens.find('another', 15)).toBeUndefined();
});

test('of too many the longest unused give way', () => {
  const tokens = new CheckedTokens<string>();
  tokens.keep('used', checked('used'));
  for (let index = 0; index < 1000; index += 1) {
    tokens.keep(`token ${index}`, checked(String(index)));
    expect(tokens.find('used', 15)).toBe('used');
  }
  expect(tokens.find('token 0', 15)).toBeUndefined();
  expect(tokens.find('token 999', 15)).toBe('999');
});
