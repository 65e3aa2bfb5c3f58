import { randomInt } from 'node:crypto';
import type { PasswordPolicy } from '#contract/connection';

/** As long as a generated password is at least, characters: about 95 bits. */
const LENGTH = 16;

/** Without those that are taken for one another when a password is read from paper. */
const sets = {
  upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ',
  lower: 'abcdefghijkmnpqrstuvwxyz',
  digit: '23456789',
  /** None that means something to a spreadsheet, a shell or a file of comma-separated values. */
  symbol: '!#%*?_.',
} as const;
type Kind = keyof typeof sets;
const kinds = Object.keys(sets) as Kind[];

/** A password nobody can guess that a policy takes: every kind of character is in it, and a letter comes first. */
export function makePassword(policy: PasswordPolicy | null): string {
  const length = Math.max(LENGTH, policy?.minLength ?? 0);
  const all = kinds.map((kind) => sets[kind]).join('');
  const rest = [
    ...kinds.map((kind) => pick(sets[kind])),
    ...times(length - kinds.length - 1, () => pick(all)),
  ];
  return pick(sets.upper + sets.lower) + shuffled(rest).join('');
}

/**
 * Does a policy take a password? Letters and digits count as ASP.NET Core Identity counts them: those of ASCII, and
 * everything else is a symbol (ID-15).
 */
export function satisfies(password: string, policy: PasswordPolicy | null): boolean {
  if (!policy) return password !== '';
  return (
    password.length >= policy.minLength &&
    (!policy.upper || /[A-Z]/.test(password)) &&
    (!policy.lower || /[a-z]/.test(password)) &&
    (!policy.digit || /\d/.test(password)) &&
    (!policy.symbol || /[^A-Za-z\d]/.test(password))
  );
}

function pick(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(randomInt(rest.length), 1)).flat();
}
