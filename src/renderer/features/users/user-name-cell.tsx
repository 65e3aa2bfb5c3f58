import type { PersonRow } from '#contract/directory';
import { changedWords } from './changed-words';
import { DeletionPart } from './deletion-part';
import { showPerson } from '../../navigation/navigation';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

/** A person's user name, which opens their details, with what is special about them. */
export function UserNameCell({ person, adminShown }: { person: PersonRow; adminShown: boolean }) {
  const { t, connectionId } = useUsersContext();
  const admin = person.administrator === true && !adminShown;
  const changed = person.changedElsewhere && changedWords(t, person.changedElsewhere);
  return (
    <>
      <span className={styles['monogram']} aria-hidden="true">
        {Array.from(person.userName.slice(0, 8)).slice(0, 2).join('').toUpperCase()}
      </span>
      <button
        type="button"
        tabIndex={-1}
        data-stop=""
        className={styles['name']}
        onClick={() => showPerson(connectionId, person.id)}
      >
        {person.userName}
      </button>
      {(person.self || admin) && (
        <span className={styles['badges']}>
          {person.self && <span className={styles['you']}>{t('users.you')}</span>}
          {admin && <span className={styles['admin']}>{t('users.administrator')}</span>}
        </span>
      )}
      {changed !== null && (
        <span className={styles['changed']} title={changed}>
          <span className="visually-hidden">{changed}</span>
        </span>
      )}
      {person.deletedAt !== null && <DeletionPart person={person} deletedAt={person.deletedAt} />}
    </>
  );
}
