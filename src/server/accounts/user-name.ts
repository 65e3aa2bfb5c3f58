/** UTF-16 units; what Identity's own table holds of a name. */
const MAX_LENGTH = 256;

/** Identity's default of what a user name may consist of. */
const ALLOWED = /^[a-z\d\-._@+]+$/i;

/** Whether a new user name will do, by Identity's defaults: people are one list for all systems. */
export function isUserName(text: string): boolean {
  return text.length <= MAX_LENGTH && ALLOWED.test(text);
}

/** Identity's normalisation of names: upper case, independent of the language. Equal results are the same name. */
export function normalizeUserName(userName: string): string {
  return userName.toUpperCase();
}
