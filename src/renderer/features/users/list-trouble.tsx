import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { isLocal } from '../../state/connections';
import { refreshDirectory } from '../../directory/directory-loading';
import styles from './users-screen.module.css';
import { changeQuery } from '../../navigation/navigation';
import { useDirectory } from '../../directory/directory-store';
import { narrows, NO_FILTER } from '../../navigation/list-query';
import { useUsersContext } from './users-context';

interface ListTroubleProps {
  connectionId: string;
  error: PorteroError;
  /** There are rows on show, which may be out of date. */
  stale: boolean;
}

/** The list could not be read: in a line above the rows there are, or in place of those there are not. */
export function ListTrouble({ connectionId, error, stale }: ListTroubleProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  async function retry() {
    setBusy(true);
    await refreshDirectory(connectionId);
    setBusy(false);
  }
  const button = (
    <Button size="xs" loading={busy} onClick={() => void retry()}>
      {t('common.retry')}
    </Button>
  );
  if (stale) {
    return (
      <div className={styles['banner']}>
        <Notice tone="warm" role="alert" title={t('users.staleTitle')} actions={button}>
          {errorWords(t, error, isLocal(connectionId))}
        </Notice>
      </div>
    );
  }
  return (
    <div className={styles['trouble']} role="alert">
      <div>
        <p className={styles['big']}>{t('users.failedTitle')}</p>
        <p className={styles['small']}>{errorWords(t, error, isLocal(connectionId))}</p>
      </div>
      {button}
    </div>
  );
}

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
      <Button size="xs" onClick={() => changeQuery(connectionId, NO_FILTER)}>
        {t('users.clear')}
      </Button>
    </div>
  );
}
