import { describe, expect, it } from 'vitest';
import type { PasswordPolicy } from '#contract/connection';
import { judgePassword, meetsPolicy, generatePassword, type FillRandom } from './password-policy';
import fc from 'fast-check';

const identity: PasswordPolicy = { minLength: 6, upper: true, lower: true, digit: true, symbol: true };
const missing = (policy: PasswordPolicy, password: string) =>
  judgePassword(policy, password)
    .filter(({ met }) => !met)
    .map(({ rule }) => rule);

describe('the password policy', () => {
  it('names what is missing, and nothing that is there', () => {
    expect(missing(identity, '')).toEqual(['length', 'upper', 'lower', 'digit', 'symbol']);
    expect(missing(identity, 'abcdef')).toEqual(['upper', 'digit', 'symbol']);
    expect(missing(identity, 'Ab1!5')).toEqual(['length']);
    expect(missing(identity, 'Admin123456!')).toEqual([]);
  });

  it('shows only what the system asks for', () => {
    const short = { minLength: 3, upper: false, lower: false, digit: false, symbol: false };
    expect(judgePassword(short, 'ab')).toEqual([{ rule: 'length', met: false }]);
    expect(judgePassword({ ...short, minLength: 0 }, '')).toEqual([]);
  });

  it('takes accented letters for symbols, as the systems do, and not for letters', () => {
    expect(missing(identity, 'ñandu1A')).toEqual([]);
    expect(missing(identity, 'ÑANDÚ1!')).toEqual(['lower']);
  });

  it('lets nobody have an empty password, also where the system asks for nothing', () => {
    expect(meetsPolicy(null, '')).toBe(false);
    expect(meetsPolicy(null, 'x')).toBe(true);
    expect(meetsPolicy(identity, 'Admin123456!')).toBe(true);
  });
});

const policies = fc.record({
  minLength: fc.integer({ min: 0, max: 64 }),
  upper: fc.boolean(),
  lower: fc.boolean(),
  digit: fc.boolean(),
  symbol: fc.boolean(),
});

/** Bytes of a fixed sequence, each value as often as any other: a test must not depend on luck. */
function evenBytes(): FillRandom {
  let state = 88_172_645;
  return (bytes) =>
    bytes.forEach((_, i) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      bytes[i] = (state >>> 11) & 255;
    });
}

describe('a generated password', () => {
  it('fits every policy, is long, and has nothing in it that looks like something else', () => {
    fc.assert(
      fc.property(fc.option(policies), (policy) => {
        const password = generatePassword(policy);
        expect(meetsPolicy(policy, password)).toBe(true);
        expect(password.length).toBe(Math.max(20, policy?.minLength ?? 0));
        expect(password).not.toMatch(/[IlO0o1|'"`\\/\s]/);
      }),
      { numRuns: 300 },
    );
  });

  it('draws every character about equally often: those of small groups a little more, as every password has one', () => {
    const seen = new Map<string, number>();
    const fill = evenBytes();
    for (let i = 0; i < 10_000; i += 1) {
      for (const character of generatePassword(null, fill)) {
        seen.set(character, (seen.get(character) ?? 0) + 1);
      }
    }
    expect(seen.size).toBe(66);
    // Bytes taken modulo 66 without care would make most characters a third likelier than the last eight.
    expect(Math.max(...seen.values()) / Math.min(...seen.values())).toBeLessThan(1.22);
  });

  it('throws a draw away that lacks something, as a whole', () => {
    let round = 0;
    // The first draw is all `A`; what follows it is used unmended.
    const fill: FillRandom = (bytes) => {
      round += 1;
      bytes.forEach((_, i) => (bytes[i] = round === 1 ? 0 : ([0, 24, 48, 56][i % 4] ?? 0)));
    };
    expect(generatePassword(null, fill)).toBe('Aa2!'.repeat(5));
  });

  it('is another one every time', () => {
    const many = Array.from({ length: 200 }, () => generatePassword(null));
    expect(new Set(many).size).toBe(200);
  });
});
