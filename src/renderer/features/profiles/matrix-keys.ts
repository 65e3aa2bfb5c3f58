/** A place in the matrix: row 0 holds the column headings, column 0 the row headings. */
export interface GridPlace {
  row: number;
  column: number;
}

/**
 * Where a key leads in a grid of `rows` by `columns`, headings included; null where it leads nowhere or is none of the
 * grid's. The corner is a place like any other: it stands for everything.
 */
export function placeAfter(
  place: GridPlace,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { rows, columns }: { rows: number; columns: number },
): GridPlace | null {
  const { row, column } = place;
  const last = { row: rows - 1, column: columns - 1 };
  const targets: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: ctrlKey ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrlKey ? last : { row, column: last.column },
    PageUp: { row: Math.max(0, row - PAGE), column },
    PageDown: { row: Math.min(last.row, row + PAGE), column },
  };
  const target = targets[key];
  if (!target) return null;
  const inside =
    target.row >= 0 && target.row <= last.row && target.column >= 0 && target.column <= last.column;
  return inside ? target : null;
}

/** Rows that a page key moves by. */
const PAGE = 10;
