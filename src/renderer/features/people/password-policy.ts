import type { PasswordPolicy } from '#contract/connection';

/** What a policy can ask for, in the order in which it is shown. */
const PASSWORD_RULES = ['length', 'upper', 'lower', 'digit', 'symbol'] as const;
type PasswordRule = (typeof PASSWORD_RULES)[number];

/** One thing that the policy asks for, and whether a password has it. */
interface JudgedRule {
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

/** How long a generated password is at least: over 110 bits of chance. */
const LENGTH = 20;

/** Nothing that is mistaken for another when read out or copied by hand: no I, O, l, o, 0, 1, no quotes or slashes. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#$%*+-=?@';

/** What every generated password has, whatever the system asks for. */
const OWN_POLICY: PasswordPolicy = { minLength: LENGTH, upper: true, lower: true, digit: true, symbol: true };

/** Fills an array with random bytes, each as likely as any other. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/**
 * A password that the policy accepts. All that do are equally likely: characters are drawn without bias, and a draw
 * that lacks something is thrown away as a whole instead of mended.
 */
export function generatePassword(
  policy: PasswordPolicy | null,
  fillRandom: FillRandom = (bytes) => crypto.getRandomValues(bytes),
): string {
  const length = Math.max(LENGTH, policy?.minLength ?? 0);
  for (;;) {
    const password = draw(length, fillRandom);
    if (meetsPolicy(OWN_POLICY, password) && meetsPolicy(policy, password)) return password;
  }
}

function draw(length: number, fillRandom: FillRandom): string {
  // Bytes beyond the last whole multiple would make the first characters likelier.
  const limit = 256 - (256 % CHARACTERS.length);
  const bytes = new Uint8Array(length);
  let password = '';
  while (password.length < length) {
    fillRandom(bytes);
    for (const byte of bytes) {
      if (byte < limit && password.length < length) password += CHARACTERS.charAt(byte % CHARACTERS.length);
    }
  }
  return password;
}
