import { IconChevronRight, IconLock } from '@tabler/icons-react';
import { useState, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import type { Connection } from '#contract/connection';
import { goToConnection } from '../../navigation/navigation';
import { useNow } from '../../components/use-now';
import { useSession } from '../../state/sessions';
import styles from './connection-list.module.css';
import { ConnectionOptions } from './connection-options';
import { isOwn } from './connection-order';
import { SessionBadge } from './session-badge';
import { sessionSign } from './session-sign';
import { shownAddress } from '../../state/connections';
import { portero } from '../../bridge/bridge';

interface ConnectionItemProps {
  connection: Connection;
  onEdit: () => void;
  /** Moves it by so many places; null where it cannot be moved that way. */
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
  /** It is about to go: the focus needs another place. */
  onRemove: () => void;
}

/** One connection: press to open it; what else can be done with one's own is in its menu. */
export function ConnectionItem({ connection, onEdit, onMoveUp, onMoveDown, onRemove }: ConnectionItemProps) {
  const { t } = useTranslation();
  const session = useSession(connection.id);
  const sign = sessionSign(session, useNow(10_000));
  const [asking, setAsking] = useState<'not' | 'now' | 'answered'>('not');

  if (asking === 'now') {
    return (
      <RemoveQuestion connection={connection} onKeep={() => setAsking('answered')} onRemove={onRemove} />
    );
  }
  return (
    <li className={styles['item']} data-connection={connection.id}>
      <button type="button" className={styles['open']} onClick={() => void goToConnection(connection.id)}>
        <span className="flex column grow min-w-0">
          <span className={styles['name']}>{connection.local ? connection.systemName : connection.name}</span>
          <span className={styles['host']}>
            {!connection.local && <>{connection.systemName} · </>}
            {shownAddress(connection.address)}
          </span>
          {connection.managed && (
            <span className="flex items-center gap-4 ink-2 text-12">
              <IconLock size={12} stroke={1.8} aria-hidden="true" />
              {t('connections.managed')}
            </span>
          )}
        </span>
        {connection.local && (
          <span className={styles['badge']} data-sign="practice">
            {t('welcome.practice')}
          </span>
        )}
        <SessionBadge sign={sign} />
        <IconChevronRight className={styles['way']} size={16} stroke={1.6} aria-hidden="true" />
      </button>
      {isOwn(connection) && (
        <ConnectionOptions
          name={connection.name}
          startsHere={asking === 'answered'}
          onEdit={onEdit}
          onMoveUp={onMoveUp}
          onMoveDown={onMoveDown}
          onRemove={() => setAsking('now')}
        />
      )}
    </li>
  );
}

interface RemoveQuestionProps {
  connection: Connection;
  onKeep: () => void;
  /** It is about to go. */
  onRemove: () => void;
}

/** Asks, in the place of the connection, whether it is really to go. Keeping it is the answer at hand. */
function RemoveQuestion({ connection, onKeep, onRemove }: RemoveQuestionProps) {
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
      <div className="flex gap-8">
        <Button ref={keep} size="xs" onClick={onKeep} onKeyDown={leave}>
          {t('common.cancel')}
        </Button>
        <Button variant="filled" color="red" size="xs" onKeyDown={leave} onClick={() => void remove()}>
          {t('welcome.removeYes')}
        </Button>
      </div>
    </li>
  );
}
