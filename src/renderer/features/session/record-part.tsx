import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '#contract/session';
import styles from './session-facts.module.css';

/** The signed-in person's own record, as the system keeps it. */
export function RecordPart({ record }: { record: OwnProfile }) {
  const { t } = useTranslation();
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('session.userName')}</dt>
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
