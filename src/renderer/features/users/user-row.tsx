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
}

const placeholder = (
  <td className={styles['placeholders']} colSpan={3} aria-label="…">
    <span className={styles['placeholder']} />
    <span className={styles['placeholder']} />
    <span className={styles['placeholder']} />
  </td>
);

/** One row of the list. */
export const UserRow = memo(function UserRow({ row, index, top, focusable }: UserRowProps) {
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
      {row
        ? row.getAllCells().map((cell) => (
            <td key={cell.id} className={styles['cell']}>
              {flexRender(cell.column.columnDef.cell, cell.getContext())}
            </td>
          ))
        : placeholder}
    </tr>
  );
});
