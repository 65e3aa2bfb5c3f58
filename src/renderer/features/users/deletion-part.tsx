import type { PersonRow } from '#contract/directory';
import { portero } from '../../bridge/bridge';
import { useNow } from '../../components/use-now';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

/** Says when a person will be deleted, and offers to keep them as long as that is possible. */
export function DeletionPart({ person, deletedAt }: { person: PersonRow; deletedAt: number }) {
  const { t, connectionId } = useUsersContext();
  const seconds = Math.max(0, Math.ceil((deletedAt - useNow(1_000)) / 1_000));
  return (
    <span className={styles['deletion']}>
      <span>{t('users.deletedIn', { seconds })}</span>
      <button
        type="button"
        tabIndex={-1}
        data-stop=""
        className={styles['keep']}
        onClick={() => void portero.call('people/keep', { connectionId, personId: person.id })}
      >
        {t('users.keep')}
        <span className="visually-hidden"> {person.userName}</span>
      </button>
    </span>
  );
}
