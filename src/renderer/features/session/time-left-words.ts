import type { TFunction } from 'i18next';
import { unreachable } from '#contract/errors';
import { timeLeft } from '../../state/time-left';

/** The time that a session has left (ms), in words. */
export function timeLeftWords(t: TFunction, ms: number): string {
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
