import type { PasswordPolicy } from '#contract/connection';

/** What a policy can ask for, in the order in which it is shown. */
export const PASSWORD_RULES = ['length', 'upper', 'lower', 'digit', 'symbol'] as const;
export type PasswordRule = (typeof PASSWORD_RULES)[number];

/** One thing that the policy asks for, and whether a password has it. */
export interface JudgedRule {
  rule: PasswordRule;
  met: boolean;
}

/**
 * Only unaccented letters and digits are such to the systems; everything else, also `ñ`, counts as a symbol
 * (ID-15).
 */
const HAS: Readonly<Record<Exclude<PasswordRule, 'length'>, RegExp>> = {
  upper: /[A-Z]/,
  lower: /[a-z]/,
  digit: /[0-9]/,
  symbol: /[^A-Za-z0-9]/,
};

/** What a policy asks for, thing by thing, and which of that a password has. */
export function judgePassword(policy: PasswordPolicy, password: string): JudgedRule[] {
  return PASSWORD_RULES.filter((rule) => (rule === 'length' ? policy.minLength > 0 : policy[rule])).map(
    (rule) => ({
      rule,
      met: rule === 'length' ? password.length >= policy.minLength : HAS[rule].test(password),
    }),
  );
}

/** Has a password everything that the policy asks for? Where there is none, anything will do that is not empty. */
export function meetsPolicy(policy: PasswordPolicy | null, password: string): boolean {
  return password !== '' && (policy === null || judgePassword(policy, password).every(({ met }) => met));
}
