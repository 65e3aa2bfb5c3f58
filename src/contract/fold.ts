/** Nothing in it has an accent. */
const PLAIN = /^[ -~]*$/;
const NOT_PLAIN = /[^ -~]/gu;

/** Letters without their accents: few different ones, in millions of names. */
const bare = new Map<string, string>();

/** Text as it is searched: no accents, no case. */
export function fold(text: string): string {
  return (PLAIN.test(text) ? text : text.replaceAll(NOT_PLAIN, withoutAccents)).toLowerCase();
}

function withoutAccents(letter: string): string {
  let found = bare.get(letter);
  if (found === undefined) {
    found = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    bare.set(letter, found);
  }
  return found;
}
