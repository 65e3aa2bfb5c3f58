import { useTranslation } from 'react-i18next';
import type { PersonRow } from '#contract/directory';
import styles from './users-grid.module.css';

/** A person's user name, with a sign on one's own. */
export function UserNameCell({ person }: { person: PersonRow }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles['monogram']} aria-hidden="true">
        {person.userName.slice(0, 2).toUpperCase()}
      </span>
      <span className={styles['name']}>{person.userName}</span>
      {person.self && <span className={styles['you']}>{t('users.you')}</span>}
    </>
  );
}
