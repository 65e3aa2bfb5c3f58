import type { PersonRow } from '#contract/directory';
import { useDirectory } from '../../directory/directory-store';
import { switchPerson } from '../changes/switch-person';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

/** The switch of one person. It moves at once; what becomes of it is told by a notice. */
export function ActiveCell({ person }: { person: PersonRow }) {
  const { t, connectionId, switchingBarred } = useUsersContext();
  const wanted = useDirectory(connectionId, (directory) => directory.switching[person.id]);
  const active = wanted ?? person.active ?? false;
  const pending = wanted !== undefined || person.pending;
  return (
    <>
      <input
        type="checkbox"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- A box says by itself whether it is ticked.
        role="switch"
        tabIndex={-1}
        data-stop=""
        className={styles['switch']}
        checked={active}
        disabled={switchingBarred !== null}
        aria-label={t('users.switchOf', { userName: person.userName })}
        aria-busy={pending}
        title={switchingBarred ?? undefined}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          void switchPerson({ connectionId, personId: person.id, userName: person.userName, active: wanted });
        }}
      />
      <span className={styles['state']} aria-hidden="true">
        {pending ? t('users.sending') : t(active ? 'users.on' : 'users.off')}
      </span>
    </>
  );
}
