import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { useNow } from '../../components/use-now';
import { sessionSign } from '../connections/session-sign';
import styles from './status-bar.module.css';
import { milestone } from '../../state/time-left';
import { timeLeftWords } from './time-left-words';

/** How long the session lasts, and the button to renew it once that is due. */
export function TimeLeftPart({ session }: { session: OpenSession }) {
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
          size="compact-xs"
          onClick={() => void portero.call('session/renew', { connectionId: session.connectionId })}
        >
          {ended ? t('session.signInAgain') : t('session.renew')}
        </Button>
      )}
    </span>
  );
}
