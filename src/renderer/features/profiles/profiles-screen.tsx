import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commands';
import type { SignedInProps } from '../../state/sessions';
import { useAnswer, useChanged } from '../../bridge/use-answer';
import { ListScreen } from '../../components/list-screen';
import { useReady } from '../../components/use-ready';
import { may } from '../../state/permissions';
import { showProfile, useShownProfile } from './matrix-drafts';
import { ProfileList } from './profile-list';
import { ProfilePanel } from './profile-panel';
import { ProfileSheet } from './profile-sheet';
import styles from './profiles-screen.module.css';
import { useProfileCounts } from './people-of-profile';

/** The profiles of a system, what each may do, and who has it. */
export function ProfilesScreen({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const { id: connectionId } = connection;
  const [adding, setAdding] = useState(false);
  const { result, again } = useAnswer('profiles/list', { connectionId }, session.phase === 'signed-in');
  const counts = useProfileCounts(connectionId);
  const chosen = useShownProfile(connectionId);
  const mayAdd = may(session.view, 'profiles', 'add');
  useReady(result === null ? null : 'profiles');
  useChanged('profiles/changed', connectionId, again);
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
    <ListScreen
      title={t('profiles.title')}
      lines={[t('profiles.lead')]}
      add={{
        label: t('profiles.new'),
        barred: mayAdd ? null : t('profiles.mayNotAdd'),
        run: () => setAdding(true),
      }}
      result={result}
      failed={t('profiles.failed')}
      none={t('profiles.none')}
      local={connection.local}
      retry={again}
    >
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
    </ListScreen>
  );
}
