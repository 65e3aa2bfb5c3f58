import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../state/sessions';
import { shownAddress, connectionName } from '../../state/connections';
import { LocalServerChip } from '../connections/local-server-chip';
import { HealthStrip } from './health-strip';
import { SessionDetails } from './session-details';
import { SessionLight } from './session-light';
import styles from './status-bar.module.css';
import { TimeLeftPart } from './time-left-part';
import { useOwnProfile } from './use-own-profile';

interface StatusBarProps {
  connection: Connection;
  session: OpenSession;
}

/** Who is signed in, where, and for how long. Read out when something happens, never for the ticking of the clock. */
export function StatusBar({ connection, session }: StatusBarProps) {
  const { t } = useTranslation();
  const profile = useOwnProfile(connection, session.view) ?? session.view.record;
  return (
    <footer>
      <HealthStrip connectionId={connection.id} />
      <div className={styles['bar']}>
        <output className={styles['session']} aria-label={t('session.label')} aria-atomic="false">
          <span className={styles['who']}>
            <SessionLight session={session} />
            <b>{session.view.userName}</b>
            {profile && <span> · {profile.profileName}</span>}
          </span>
          <span className={styles['where']}>
            {connectionName(t, connection)} · {shownAddress(connection.address)}
          </span>
          <TimeLeftPart session={session} />
        </output>
        {connection.local && <LocalServerChip />}
        {connection.capabilities.people && <SessionDetails connection={connection} session={session} />}
      </div>
    </footer>
  );
}
