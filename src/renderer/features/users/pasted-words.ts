import { MAX_NAMED_PEOPLE } from '../../directory/selection';

/** The longest name or id that is looked up. */
const LONGEST = 512;

/**
 * The names or ids in a pasted text: one a line, or parted by commas, semicolons or tabs, with or without quotation
 * marks, as spreadsheets and mails have them. Each once, in order; at most as many as can be named.
 */
export function wordsIn(text: string): string[] {
  const words = text
    .split(/[\n\r,;\t]+/)
    .map((word) =>
      word
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim()
        .slice(0, LONGEST),
    )
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MAX_NAMED_PEOPLE);
}
