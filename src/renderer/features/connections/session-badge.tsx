import { useTranslation } from 'react-i18next';
import styles from './connection-list.module.css';
import type { SessionSign } from './session-sign';

const WORDS = {
  signedIn: 'welcome.signedIn',
  expiring: 'connections.expiring',
  expired: 'connections.expired',
  renewing: 'connections.renewing',
} as const;

/** What a connection's session is like, in a word; nothing where nobody is signed in. */
export function SessionBadge({ sign }: { sign: SessionSign | null }) {
  const { t } = useTranslation();
  if (sign === null) return null;
  return (
    <span className={styles['badge']} data-sign={sign}>
      {t(WORDS[sign])}
    </span>
  );
}
