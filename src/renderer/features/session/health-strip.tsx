import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats';
import { useHealth } from '../connections/health-store';
import styles from './status-bar.module.css';

/** Says calmly that the system does not answer, as long as it does not. What is on screen stays. */
export function HealthStrip({ connectionId }: { connectionId: string }) {
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
