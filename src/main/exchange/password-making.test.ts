import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormulas } from './formula-escaping';
import { makePassword, satisfies } from './password-making';

const policies = fc.record({
  minLength: fc.integer({ min: 1, max: 40 }),
  upper: fc.boolean(),
  lower: fc.boolean(),
  digit: fc.boolean(),
  symbol: fc.boolean(),
});
const strict = { minLength: 6, upper: true, lower: true, digit: true, symbol: true };

describe('a password that is made', () => {
  it('is taken by every policy, long enough, and safe in a file', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const password = makePassword(policy);
        expect(satisfies(password, policy)).toBe(true);
        expect(satisfies(password, strict)).toBe(true);
        expect(password.length).toBeGreaterThanOrEqual(Math.max(16, policy.minLength));
        expect(password).toMatch(/^[A-Za-z]/);
        expect(escapeFormulas(password)).toBe(password);
      }),
    );
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 500 }, () => makePassword(null))).size).toBe(500);
  });
});

describe('a password that is given', () => {
  it.each([
    ['Aa1!aa', true],
    ['Aa1!a', false],
    ['aa1!aa', false],
    ['AA1!AA', false],
    ['Aaa!aa', false],
    ['Aa1aaa', false],
    ['Ññ1Aañ', true],
    ['ÑÑ1!ññ', false],
  ])('is judged as the system does: %s', (password, good) => expect(satisfies(password, strict)).toBe(good));

  it('is good where the system does not say', () => {
    expect(satisfies('x', null)).toBe(true);
  });
});
