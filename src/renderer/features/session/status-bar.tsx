import { useTranslation } from 'react-i18next';
import { IconPlugConnectedX, IconInfoCircle } from '@tabler/icons-react';
import { Button, ActionIcon } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Connection } from '#contract/connection';
import type { OpenSession, SignedInProps } from '../../state/sessions';
import { shownAddress, connectionName } from '../../state/connections';
import { LocalServerChip } from '../connections/local-server-chip';
import { SessionLight } from './session-light';
import styles from './status-bar.module.css';
import { useOwnProfile } from './use-own-profile';
import { useFormats } from '../../i18n/use-formats';
import { useHealth } from '../connections/health-store';
import { portero } from '../../bridge/bridge';
import { useNow } from '../../components/use-now';
import { sessionSign } from '../connections/session-sign';
import { milestone } from '../../state/time-left';
import { timeLeftWords } from './time-left-words';

/** Who is signed in, where, and for how long. Read out when something happens, never for the ticking of the clock. */
export function StatusBar({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const profile = useOwnProfile(connection, session.view) ?? session.view.record;
  return (
    <footer>
      <HealthStrip connectionId={connection.id} />
      <div className={styles['bar']}>
        <output
          className="flex items-center grow gap-16 min-w-0"
          aria-label={t('session.label')}
          aria-atomic="false"
        >
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

/** Says calmly that the system does not answer, as long as it does not. What is on screen stays. */
function HealthStrip({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const health = useHealth(connectionId);
  const silent = health?.reachable === false;
  const since = health?.reachedAt ?? null;
  return (
    <output className={styles['health']}>
      {silent && (
        <>
          <IconPlugConnectedX size={14} stroke={1.8} aria-hidden="true" />
          {since === null
            ? t('session.notReachable')
            : t('session.notReachableSince', { time: formats.moment(since) })}
        </>
      )}
    </output>
  );
}

/** How long the session lasts, and the button to renew it once that is due. */
function TimeLeftPart({ session }: { session: OpenSession }) {
  const { t } = useTranslation();
  const now = useNow(500);
  const left = session.view.expiresAt - now;
  const sign = sessionSign(session, now);
  // It is being taken care of: neither an end nor a countdown that anybody should act on.
  if (sign === 'renewing') return <span className={styles['time']}>{t('session.renewing')}</span>;
  // Over by the clock is over, whether a request has found out yet or not.
  const ended = sign === 'expired';
  const due = sign === 'expiring';
  const told = ended ? 0 : milestone(left);
  return (
    <span className={styles['time']} data-urgent={ended || due}>
      <span aria-live="off">{ended ? t('session.ended') : timeLeftWords(t, left)}</span>
      {/* For those who listen: told at a few moments only. */}
      <span className="visually-hidden">
        {told === 0 && t('session.announceEnded')}
        {told !== null && told > 0 && t('session.announceMinutes', { count: told })}
      </span>
      {(ended || due) && (
        <Button
          variant="filled"
          size="compact-xs"
          onClick={() => void portero.call('session/renew', { connectionId: session.connectionId })}
        >
          {ended ? t('session.signInAgain') : t('session.renew')}
        </Button>
      )}
    </span>
  );
}

const SessionScreen = lazy(async () => ({ default: (await import('./session-screen')).SessionScreen }));

interface SessionDetailsProps {
  connection: Connection;
  session: OpenSession;
}

/** The button to the session screen, whose code is fetched only when it is first wanted. */
function SessionDetails({ connection, session }: SessionDetailsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const title = t('session.details');
  return (
    <>
      <ActionIcon size={28} aria-label={title} title={title} onClick={() => setOpen(true)}>
        <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      {open && (
        <Suspense fallback={null}>
          <SessionScreen connection={connection} session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
