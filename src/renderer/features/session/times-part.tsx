import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/session';
import { useNow } from '../../components/use-now';
import { useFormats } from '../../i18n/use-formats';
import { clockTrouble } from '../connections/clock-words';
import { useHealth } from '../connections/health-store';
import styles from './session-facts.module.css';
import { timeLeftWords } from './time-left-words';

/** When the session began and ends, and how the system's clock stands to this computer's. */
export function TimesPart({ view }: { view: SessionView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const health = useHealth(view.connectionId);
  const left = view.expiresAt - useNow(500);
  const clock = clockTrouble(health?.skewMs ?? null);
  const reachedAt = health?.reachedAt ?? null;
  return (
    <dl className={styles['facts']}>
      {view.issuedAt !== null && (
        <div>
          <dt>{t('session.issued')}</dt>
          <dd>{formats.moment(view.issuedAt)}</dd>
        </div>
      )}
      <div>
        <dt>{t('session.ends')}</dt>
        <dd>{formats.moment(view.expiresAt)}</dd>
      </div>
      <div>
        <dt>{t('session.left')}</dt>
        <dd>{left > 0 ? timeLeftWords(t, left) : t('session.ended')}</dd>
      </div>
      <div>
        <dt>{t('session.reached')}</dt>
        <dd>{reachedAt === null ? t('session.notYet') : formats.moment(reachedAt)}</dd>
      </div>
      {clock !== null && (
        <div>
          <dt>{t('session.clock')}</dt>
          <dd>
            {t(clock === 'ahead' ? 'session.clockAhead' : 'session.clockBehind', {
              time: formats.span(health?.skewMs ?? 0),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}
