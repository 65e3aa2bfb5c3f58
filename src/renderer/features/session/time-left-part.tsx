import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { unreachable } from '#contract/errors';
import type { OpenSession } from '../../app/screen-choice';
import { portero } from '../../bridge';
import { useNow } from '../../components/use-now';
import styles from './status-bar.module.css';
import { milestone, RENEW_BELOW_MS, timeLeft } from './time-left';

/** How long the session lasts, and the button to renew it once that is due. */
export function TimeLeftPart({ session }: { session: OpenSession }) {
  const { t } = useTranslation();
  const left = session.view.expiresAt - useNow(500);
  // Over by the clock is over, whether a request has found out yet or not.
  const ended = session.phase === 'expired' || left <= 0;
  const due = !ended && left < RENEW_BELOW_MS;
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

function timeLeftWords(t: TFunction, ms: number): string {
  const left = timeLeft(ms);
  switch (left.unit) {
    case 'days':
      return t('session.daysLeft', { count: left.count });
    case 'hours':
      return t('session.hoursLeft', { hours: left.count });
    case 'minutes':
      return t('session.minutesLeft', { minutes: left.count });
    case 'clock':
      return t('session.clockLeft', { clock: left.clock });
    case 'none':
      return t('session.clockLeft', { clock: '0:00' });
    default:
      return unreachable(left);
  }
}
