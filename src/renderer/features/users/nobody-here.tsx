import { Button } from '@mantine/core';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import { narrows, NO_FILTER } from '../../navigation/list-query';
import { useUsersContext } from './users-context';
import styles from './users-screen.module.css';

/** In place of rows where there are none: why, and how to see some. */
export function NobodyHere() {
  const { t, connectionId, capabilities } = useUsersContext();
  const query = useDirectory(connectionId, (directory) => directory.query);
  const search = query.search.trim();
  if (!narrows(query)) {
    return (
      <div className={styles['nobody']}>
        <p className={styles['big']}>{t('users.nobody')}</p>
      </div>
    );
  }
  return (
    <div className={styles['nobody']}>
      <p className={styles['big']}>
        {search === '' ? t('users.noMatchFilter') : t('users.noMatchSearch', { search })}
      </p>
      {search !== '' && (
        <p className={styles['small']}>
          {t(capabilities.profiles ? 'users.noMatchHint' : 'users.noMatchHintPlain')}
        </p>
      )}
      <Button variant="default" size="xs" onClick={() => changeQuery(connectionId, NO_FILTER)}>
        {t('users.clear')}
      </Button>
    </div>
  );
}
