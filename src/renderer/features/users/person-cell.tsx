import type { TFunction } from 'i18next';
import type { PersonRow, AccessRight, ElsewhereChange, PersonField } from '#contract/directory';
import { unreachable } from '#contract/errors';
import type { ListColumn } from '#contract/list-view';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';
import { useDirectory } from '../../directory/directory-store';
import { switchPerson } from '../changes/switch-person';
import { showPerson } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { useNow } from '../../components/use-now';

interface PersonCellProps {
  person: PersonRow;
  column: ListColumn;
  /** Whether somebody is an administrator has a column of its own. */
  adminShown: boolean;
}

/** What one column says of a person. */
export function PersonCell({ person, column, adminShown }: PersonCellProps) {
  const { t } = useUsersContext();
  switch (column) {
    case 'userName':
      return <UserNameCell person={person} adminShown={adminShown} />;
    case 'profileName':
      return <span className={styles['text']}>{person.profileName}</span>;
    case 'administrator':
      return person.administrator === true ? t('users.yes') : null;
    case 'accessRights':
      return <AccessRightsCell rights={person.accessRights ?? []} />;
    case 'active':
      return <ActiveCell person={person} />;
    case 'id':
      return <span className={`${styles['text']} ${styles['id']}`}>{person.id}</span>;
    default:
      return unreachable(column);
  }
}

/** A person's access rights: each area of the system and how far they go there. Areas they cannot enter are left out. */
function AccessRightsCell({ rights }: { rights: readonly AccessRight[] }) {
  const { t } = useUsersContext();
  const given = rights.filter(({ level }) => level !== 'none');
  if (given.length === 0) return t('rights.none');
  const words = given.map(({ area, level }) => `${area}: ${t(`rights.${level}`)}`);
  return (
    <span className="block min-w-0 overflow-hidden ellipsis" title={words.join(', ')}>
      {given.map(({ area, level }) => (
        <span key={area} className={styles['right']} data-level={level}>
          <b>{area}</b> {t(`rights.${level}`)}
        </span>
      ))}
    </span>
  );
}

/** The switch of one person. It moves at once; what becomes of it is told by a notice. */
function ActiveCell({ person }: { person: PersonRow }) {
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
        aria-label={t('users.activeOf', { userName: person.userName })}
        aria-busy={pending}
        title={switchingBarred ?? undefined}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          void switchPerson({
            connectionId,
            personId: person.id,
            userName: person.userName,
            seen: person,
            active: wanted,
          });
        }}
      />
      <span className="ink-2 text-13" aria-hidden="true">
        {pending ? t('users.sending') : t(active ? 'users.on' : 'users.off')}
      </span>
    </>
  );
}

/** A person's user name, which opens their details, with what is special about them. */
function UserNameCell({ person, adminShown }: { person: PersonRow; adminShown: boolean }) {
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

/** Says when a person will be deleted, and offers to keep them as long as that is possible. */
function DeletionPart({ person, deletedAt }: { person: PersonRow; deletedAt: number }) {
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
        {t('people.cancelDeletion')}
        <span className="visually-hidden"> {person.userName}</span>
      </button>
    </span>
  );
}

const FIELDS = {
  userName: 'users.fieldUserName',
  profileId: 'users.fieldProfile',
  active: 'users.fieldActive',
  accessRights: 'users.fieldAccessRights',
  hasImage: 'users.fieldImage',
} as const satisfies Record<PersonField, string>;

/** What changed about a person elsewhere, in a sentence. */
function changedWords(t: TFunction, change: ElsewhereChange): string {
  if (change.added) return t('users.addedElsewhere');
  const fields = change.fields.map((field) => t(FIELDS[field])).join(', ');
  return t('users.changedFields', { fields });
}
