/**
 * What spreadsheets take for the sign between two cells where people write numbers as in `locale`: with a decimal comma
 * it is the semicolon, and a file with commas opens as a single column. Not every system names a locale that is one.
 */
export function listSeparator(locale: string): ',' | ';' {
  try {
    const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
  } catch {
    return ',';
  }
}
