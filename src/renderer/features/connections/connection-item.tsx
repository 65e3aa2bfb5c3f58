import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { goToConnection } from '../../app/navigation-store';
import { useSession } from '../session/session-store';
import { addressHost } from './address-host';
import { connectionName } from './connection-name';
import styles from './connection-list.module.css';
import { RemoveQuestion } from './remove-question';

/** One connection: press to open it; removing asks once more, in place. */
export function ConnectionItem({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const session = useSession(connection.id);
  const [asking, setAsking] = useState(false);
  const name = connectionName(t, connection);

  if (asking) {
    return <RemoveQuestion connection={connection} onKeep={() => setAsking(false)} />;
  }
  return (
    <li className={styles['item']}>
      <button type="button" className={styles['open']} onClick={() => void goToConnection(connection.id)}>
        <span className={styles['words']}>
          <span className={styles['name']}>{name}</span>
          <span className={styles['host']}>{addressHost(connection.address)}</span>
        </span>
        {session?.phase === 'signed-in' && <span className={styles['badge']}>{t('welcome.signedIn')}</span>}
        {connection.local && <span className={styles['badge']}>{t('welcome.practice')}</span>}
        <IconChevronRight size={16} stroke={1.6} aria-hidden="true" />
      </button>
      <ActionIcon
        className={styles['remove'] ?? ''}
        aria-label={t('welcome.remove', { name })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={16} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
