/**
 * Where a spreadsheet would take text for a formula (OWASP, "CSV injection"): at the start of a cell, and after what
 * a program with another list separator takes for the start of one. A tab or a line break may come before the sign.
 */
const SIGNS = '=+\\-@\\t\\r\\n＝＋－＠';
const STARTS = '(?<=^|[,;\\t\\r\\n])';
const dangerous = new RegExp(`${STARTS}(?='*[${SIGNS}])`, 'g');
const escaped = new RegExp(`${STARTS}'(?='*[${SIGNS}])`, 'g');

/** The text with an apostrophe wherever it could begin a formula. */
export function escapeFormulas(text: string): string {
  return text.replaceAll(dangerous, "'");
}

/** The text as it was before {@link escapeFormulas}. */
export function unescapeFormulas(text: string): string {
  return text.replaceAll(escaped, '');
}
