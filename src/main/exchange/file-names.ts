/** The longest part of a name that comes from a connection, characters. */
const MAX_NAME = 40;

/**
 * The name that is suggested for a file, e.g. `head-office-users-2026-11-21.csv`: what every file system takes, with the
 * local date.
 */
export function suggestedName(connectionName: string, what: string, now: Date, format: string): string {
  const name = connectionName
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, MAX_NAME)
    .replaceAll(/^-+|-+$/g, '');
  const pad = (number: number): string => String(number).padStart(2, '0');
  const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return `${[name || 'portero', what, date].join('-')}.${format}`;
}
