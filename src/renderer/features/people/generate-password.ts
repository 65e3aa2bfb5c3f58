import type { PasswordPolicy } from '#contract/connection';
import { meetsPolicy } from './password-policy';

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
