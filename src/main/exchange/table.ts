/** A value of an exported file as JSON has it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One column of an exported file. Its key is the same in every language, because imports and scripts read it. */
export interface Column<Row> {
  key: string;
  value(row: Row): Value;
  /** The value as the text of a cell, where it is neither text, number nor yes or no. */
  text?(row: Row): string;
}

/** A value as the text of a cell: nothing for null, `yes` and `no` for flags. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A moment as files have it: ISO 8601 in UTC, which sorts and means the same everywhere; null for none. */
export function moment(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
