import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '#contract/session';
import styles from './session-facts.module.css';

interface RecordPartProps {
  /** The record that the system was asked for; null where it cannot be, or as long as it is not there. */
  asked: OwnProfile | null;
  /** The record that came with the sign-in, which says by what name the person goes, not what they sign in with. */
  came: OwnProfile | null;
}

/** The signed-in person's own record, as the system keeps it. */
export function RecordPart({ asked, came }: RecordPartProps) {
  const { t } = useTranslation();
  const record = asked ?? came;
  if (!record) return null;
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t(asked ? 'session.userName' : 'session.name')}</dt>
        <dd>{record.userName}</dd>
      </div>
      <div>
        <dt>{t('session.profile')}</dt>
        <dd>{record.profileName}</dd>
      </div>
      <div>
        <dt>{t('session.active')}</dt>
        <dd>{t(record.active ? 'session.recordActive' : 'session.recordInactive')}</dd>
      </div>
    </dl>
  );
}
