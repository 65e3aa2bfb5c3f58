import type { PersonRow } from '#contract/directory';
import { stretchTo, toggleSelected } from '../../directory/selecting';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

interface SelectCellProps {
  person: PersonRow;
  index: number;
  selected: boolean;
}

/** The box that selects a person; with Shift, everyone up to the last one. */
export function SelectCell({ person, index, selected }: SelectCellProps) {
  const { t, connectionId } = useUsersContext();
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      data-stop=""
      className={styles['box']}
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
