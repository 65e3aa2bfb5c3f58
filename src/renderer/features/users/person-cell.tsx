import type { PersonRow } from '#contract/directory';
import { unreachable } from '#contract/errors';
import type { ListColumn } from '#contract/list-view';
import { AccessRightsCell } from './access-rights-cell';
import { ActiveCell } from './active-cell';
import { UserNameCell } from './user-name-cell';
import { useUsersContext } from './users-context';
import styles from './users-cells.module.css';

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
