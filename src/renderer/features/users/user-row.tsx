import { memo } from 'react';
import type { PersonRow } from '#contract/directory';
import type { ListColumn } from '#contract/list-view';
import { useDirectory } from '../../directory/directory-store';
import { PersonCell } from './person-cell';
import { isSelected } from '../../directory/selection';
import { useUsersContext } from './users-context';
import cells from './users-cells.module.css';
import styles from './users-grid.module.css';
import { stretchTo, toggleSelected } from '../../directory/selecting';

interface UserRowProps {
  /** Undefined while the row is not at hand: its place is held. */
  person: PersonRow | undefined;
  index: number;
  /** Distance from the top of the content, px. */
  top: number;
  /** Tab reaches this row. */
  focusable: boolean;
  columns: readonly ListColumn[];
}

/** One row of the list. */
export const UserRow = memo(function UserRow({ person, index, top, focusable, columns }: UserRowProps) {
  const { connectionId } = useUsersContext();
  const selected = useDirectory(
    connectionId,
    ({ selection, query }) => person !== undefined && isSelected(selection, person.id, query),
  );
  const adminShown = columns.includes('administrator');
  return (
    <tr
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={focusable ? 0 : -1}
      data-index={index}
      data-person={person?.id}
      data-active={person?.active ?? true}
      aria-rowindex={index + 2}
      aria-selected={selected}
    >
      {person ? (
        <>
          <td aria-colindex={1} className={styles['cell']}>
            <SelectCell person={person} index={index} selected={selected} />
          </td>
          {columns.map((column, i) => (
            <td key={column} aria-colindex={i + 2} className={styles['cell']}>
              <PersonCell person={person} column={column} adminShown={adminShown} />
            </td>
          ))}
        </>
      ) : (
        <td className={styles['placeholders']} colSpan={columns.length + 1} aria-label="…">
          <span />
          {columns.map((column) => (
            <span key={column} className={cells['placeholder']} />
          ))}
        </td>
      )}
    </tr>
  );
});

interface SelectCellProps {
  person: PersonRow;
  index: number;
  selected: boolean;
}

/** The box that selects a person; with Shift, everyone up to the last one. */
function SelectCell({ person, index, selected }: SelectCellProps) {
  const { t, connectionId } = useUsersContext();
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      data-stop=""
      className={cells['box']}
      checked={selected}
      aria-label={t('users.select', { userName: person.userName })}
      onChange={({ nativeEvent }) => {
        if (nativeEvent instanceof PointerEvent && nativeEvent.shiftKey) return;
        toggleSelected(connectionId, person.id, index);
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.shiftKey) void stretchTo(connectionId, index, index);
      }}
    />
  );
}
