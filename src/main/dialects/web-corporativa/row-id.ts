/**
 * The number by which the system knows a row. A text that is no such number is handed on as it came, for the system to
 * refuse; nothing at all stays away instead of becoming row 0.
 */
export function toRowId(id: string): number | string | undefined {
  if (id === '') return undefined;
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}
