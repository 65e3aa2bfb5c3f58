/** UTF-16 units; what Identity's own table holds of a name. */
const MAX_LENGTH = 256;

/** What nearly every name consists of. */
const ASCII = /^[ -~]*$/;

/** Identity's default of what a user name may consist of. */
const ALLOWED = /^[a-z\d\-._@+]+$/i;

/** Whether a new user name will do, by Identity's defaults: people are one list for all systems. */
export function isUserName(text: string): boolean {
  return text.length <= MAX_LENGTH && ALLOWED.test(text);
}

/**
 * Identity's normalisation of names: .NET's upper case that is independent of the language. Equal results are the same
 * name. Unlike JavaScript's it makes one character of one, so `ß` stays, and makes no letter of ASCII of one that is none:
 * `ı` and `ſ` stay.
 */
export function normalizeUserName(userName: string): string {
  if (ASCII.test(userName)) return userName.toUpperCase();
  return Array.from(userName, upperCaseOf).join('');
}

function upperCaseOf(character: string): string {
  const upper = character.toUpperCase();
  const isOne = Array.from(upper).length === 1;
  return isOne && isAscii(upper) === isAscii(character) ? upper : character;
}

function isAscii(character: string): boolean {
  return character <= '\u007F';
}
