import { describe, expect, it } from 'vitest';
import type { PasswordPolicy } from '#contract/connection';
import { judgePassword, meetsPolicy } from './password-policy';

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
