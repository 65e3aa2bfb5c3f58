import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { Notice } from '../../components/notice';
import { useReady } from '../../components/use-ready';
import type { OpenSession } from '../../app/screen-choice';
import { mayEditUsers } from '../session/permissions';
import { askForRows, recover } from './directory-loading';
import { useDirectory } from './directory-store';
import { ListTrouble } from './list-trouble';
import { NobodyHere } from './nobody-here';
import { useRevisions } from './revisions-store';
import { useUsersShortcuts } from './use-users-shortcuts';
import { UsersContext } from './users-context';
import { UsersGrid } from './users-grid';
import styles from './users-screen.module.css';
import { UsersToolbar } from './users-toolbar';

interface UsersScreenProps {
  connection: Connection;
  session: OpenSession;
}

/** Who is active, and the switches. */
export function UsersScreen({ connection, session }: UsersScreenProps) {
  const { t } = useTranslation();
  const connectionId = connection.id;
  const search = useRef<HTMLInputElement>(null);
  const loaded = useDirectory(connectionId, ({ cache }) => cache.summary !== null);
  const empty = useDirectory(connectionId, ({ cache }) => cache.summary?.matching === 0);
  const error = useDirectory(connectionId, (directory) => directory.error);
  useReady(loaded || error ? 'users' : null);
  useUsersShortcuts(connectionId, search, session.phase !== 'reauthenticating');
  useEffect(() => {
    if (session.phase === 'signed-in') recover(connectionId);
  }, [connectionId, session.phase]);
  useEffect(() => {
    return useRevisions.subscribe(() => askForRows(connectionId));
  }, [connectionId]);

  const barred = !connection.capabilities.switching
    ? t('users.cannotSwitchSystem')
    : mayEditUsers(session.view)
      ? null
      : t('users.cannotSwitch');
  const { capabilities } = connection;
  const context = useMemo(
    () => ({ connectionId, capabilities, switchingBarred: barred }),
    [connectionId, capabilities, barred],
  );

  return (
    <UsersContext value={context}>
      <div className={styles['screen']}>
        <UsersToolbar connectionId={connectionId} search={search} />
        {barred !== null && (
          <div className={styles['banner']}>
            <Notice tone="plain">{barred}</Notice>
          </div>
        )}
        {error && <ListTrouble connectionId={connectionId} error={error} stale={loaded} />}
        {(loaded || !error) && (
          <div className={styles['list']}>
            <UsersGrid connectionId={connectionId} />
            {empty && <NobodyHere connectionId={connectionId} />}
          </div>
        )}
      </div>
    </UsersContext>
  );
}
