/** What a new password lacks; the names are ASP.NET Core Identity's error codes (ID-16). */
export type PasswordFault =
  | 'PasswordTooShort'
  | 'PasswordRequiresNonAlphanumeric'
  | 'PasswordRequiresDigit'
  | 'PasswordRequiresLower'
  | 'PasswordRequiresUpper'
  | 'PasswordRequiresUniqueChars';

/** Identity's default: this many UTF-16 units at least. */
export const MIN_PASSWORD_LENGTH = 6;

/** Identity's default: this many different UTF-16 units at least. */
export const MIN_UNIQUE_CHARS = 1;

/** Identity's default rules, in the order in which it names what is missing. Letters and digits are ASCII's only. */
const RULES: readonly (readonly [PasswordFault, (password: string) => boolean])[] = [
  ['PasswordTooShort', (password) => password.trim() !== '' && password.length >= MIN_PASSWORD_LENGTH],
  ['PasswordRequiresNonAlphanumeric', (password) => /[^a-z\d]/i.test(password)],
  ['PasswordRequiresDigit', (password) => /\d/.test(password)],
  ['PasswordRequiresLower', (password) => /[a-z]/.test(password)],
  ['PasswordRequiresUpper', (password) => /[A-Z]/.test(password)],
  ['PasswordRequiresUniqueChars', (password) => new Set(password.split('')).size >= MIN_UNIQUE_CHARS],
];

/** Everything a new password lacks by Identity's default policy (ID-15); nothing when it is acceptable. It never raises. */
export function checkPasswordPolicy(password: string): readonly PasswordFault[] {
  return RULES.filter(([, satisfied]) => !satisfied(password)).map(([fault]) => fault);
}
