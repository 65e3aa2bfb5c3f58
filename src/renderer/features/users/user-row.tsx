import { flexRender } from '@tanstack/react-table';
import { memo } from 'react';
import styles from './users-grid.module.css';
import type { TableRow } from './use-window-rows';

interface UserRowProps {
  /** Undefined while the row is not at hand: its place is held. */
  row: TableRow | undefined;
  index: number;
  /** Distance from the top of the list, px. */
  top: number;
  focusable: boolean;
  /** How many columns there are. */
  columns: number;
}

/** In place of a row that is not at hand. */
function Placeholder({ columns }: { columns: number }) {
  return (
    <td className={styles['placeholders']} colSpan={columns} aria-label="…">
      {Array.from({ length: columns }, (_, i) => (
        <span key={i} className={styles['placeholder']} />
      ))}
    </td>
  );
}

/** One row of the list. */
export const UserRow = memo(function UserRow({ row, index, top, focusable, columns }: UserRowProps) {
  return (
    <tr
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={focusable ? 0 : -1}
      data-index={index}
      data-person={row?.id}
      data-active={row?.original.active ?? true}
      aria-rowindex={index + 2}
    >
      {row ? (
        row.getAllCells().map((cell) => (
          <td key={cell.id} className={styles['cell']}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        ))
      ) : (
        <Placeholder columns={columns} />
      )}
    </tr>
  );
});
