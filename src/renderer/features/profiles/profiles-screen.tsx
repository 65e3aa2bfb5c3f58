import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { useCommands } from '../../commands/commands';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { errorWords } from '../../i18n/error-words';
import { Notice } from '../../components/notice';
import { useAnswer } from '../../bridge/use-answer';
import { useReady } from '../../components/use-ready';
import { may } from '../../state/permissions';
import { showProfile, useShownProfile } from './matrix-drafts';
import { ProfileList } from './profile-list';
import { ProfilePanel } from './profile-panel';
import { ProfileSheet } from './profile-sheet';
import styles from './profiles-screen.module.css';
import { useProfileCounts } from './people-of-profile';

interface ProfilesScreenProps {
  connection: Connection;
  session: OpenSession;
}

/** The profiles of a system, what each may do, and who has it. */
export function ProfilesScreen({ connection, session }: ProfilesScreenProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const [adding, setAdding] = useState(false);
  const { result, again } = useAnswer('profiles/list', { connectionId }, session.phase === 'signed-in');
  const counts = useProfileCounts(connectionId);
  const chosen = useShownProfile(connectionId);
  const mayAdd = may(session.view, 'profiles', 'add');
  useReady(result === null ? null : 'profiles');
  useEffect(
    () =>
      portero.on('profiles/changed', (changed) =>
        changed.connectionId === connectionId ? again() : undefined,
      ),
    [connectionId, again],
  );
  useCommands([
    {
      id: 'profiles.new',
      title: () => t('profiles.newCommand'),
      group: 'profiles',
      shortcut: ['n'],
      enabled: () => mayAdd,
      run: () => setAdding(true),
    },
  ]);
  const profiles = result?.ok ? result.value.toSorted((a, b) => a.name.localeCompare(b.name)) : [];
  const shown = profiles.find(({ id }) => id === chosen) ?? profiles[0];

  return (
    <div className="flex column min-h-0 h-full">
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h1 tabIndex={-1} className="text-20 leading-28 font-650 tracking-tight m-0">
            {t('profiles.title')}
          </h1>
          <p className="ink-2 text-13 leading-20">{t('profiles.lead')}</p>
        </div>
        <Button
          variant="default"
          size="sm"
          disabled={!mayAdd}
          title={mayAdd ? undefined : t('profiles.mayNotAdd')}
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t('profiles.new')}
        </Button>
      </header>
      {result?.ok === false && (
        <div className={styles['trouble']}>
          <Notice
            tone="warm"
            role="alert"
            title={t('profiles.failed')}
            actions={
              <Button size="xs" variant="default" onClick={again}>
                {t('common.retry')}
              </Button>
            }
          >
            {errorWords(t, result.error, connection.local)}
          </Notice>
        </div>
      )}
      {result?.ok && profiles.length === 0 && <p className={styles['trouble']}>{t('profiles.none')}</p>}
      {shown && (
        <div className={styles['panes']}>
          <ProfileList
            connectionId={connectionId}
            profiles={profiles}
            counts={counts}
            shownId={shown.id}
            onShow={(profileId) => showProfile(connectionId, profileId)}
          />
          <ProfilePanel
            key={shown.id}
            connection={connection}
            session={session}
            profile={shown}
            count={counts === null ? null : (counts.get(shown.id)?.people ?? 0)}
          />
        </div>
      )}
      {adding && (
        <ProfileSheet
          connection={connection}
          session={session}
          onClose={() => setAdding(false)}
          onSaved={(profile) => showProfile(connectionId, profile.id)}
        />
      )}
    </div>
  );
}
