import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge';
import { connectionName } from './connection-name';
import styles from './connection-list.module.css';

/** Asks, in the place of the connection, whether it is really to go. Keeping it is the answer at hand. */
export function RemoveQuestion({ connection, onKeep }: { connection: Connection; onKeep: () => void }) {
  const { t } = useTranslation();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onKeep();
  };
  return (
    <li className={styles['asking']}>
      <p>{t('welcome.removeAsk', { name: connectionName(t, connection) })}</p>
      <div className={styles['answers']}>
        <Button ref={keep} variant="default" size="xs" onClick={onKeep} onKeyDown={leave}>
          {t('welcome.removeNo')}
        </Button>
        <Button
          color="red"
          size="xs"
          onKeyDown={leave}
          onClick={() => void portero.call('connections/remove', { connectionId: connection.id })}
        >
          {t('welcome.removeYes')}
        </Button>
      </div>
    </li>
  );
}
