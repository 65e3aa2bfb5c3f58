import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge/bridge';
import styles from './connection-list.module.css';

interface RemoveQuestionProps {
  connection: Connection;
  onKeep: () => void;
  /** It is about to go. */
  onRemove: () => void;
}

/** Asks, in the place of the connection, whether it is really to go. Keeping it is the answer at hand. */
export function RemoveQuestion({ connection, onKeep, onRemove }: RemoveQuestionProps) {
  const { t } = useTranslation();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onKeep();
  };
  async function remove() {
    onRemove();
    const answer = await portero.call('connections/remove', { connectionId: connection.id });
    if (!answer.ok) onKeep();
  }
  return (
    <li className={styles['asking']}>
      <p>{t('welcome.removeAsk', { name: connection.name })}</p>
      <div className={styles['answers']}>
        <Button ref={keep} variant="default" size="xs" onClick={onKeep} onKeyDown={leave}>
          {t('welcome.removeNo')}
        </Button>
        <Button color="red" size="xs" onKeyDown={leave} onClick={() => void remove()}>
          {t('welcome.removeYes')}
        </Button>
      </div>
    </li>
  );
}
