import { Button } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './ways-in.module.css';

interface WaysInProps {
  /** There are connections already: the ways to more of them stand back. */
  beside: boolean;
  starting: boolean;
  onTry: () => void;
  onAdd: () => void;
}

/** The two ways to a connection: the practice system on this computer, and a real one. */
export function WaysIn({ beside, starting, onTry, onAdd }: WaysInProps) {
  const { t } = useTranslation();
  const size = beside ? 'sm' : 'md';
  return (
    <div className={styles['ways']} data-beside={beside}>
      <Button
        className={styles['try'] ?? ''}
        size={size}
        variant={beside ? 'default' : 'filled'}
        leftSection={<IconPlayerPlay size={18} stroke={1.6} aria-hidden="true" />}
        loading={starting}
        onClick={onTry}
      >
        {t('welcome.tryOffline')}
      </Button>
      <p className={styles['hint']} aria-live="polite">
        {starting ? t('welcome.starting') : t('welcome.tryOfflineHint')}
      </p>
      <Button
        className={styles['add'] ?? ''}
        size={size}
        variant="default"
        leftSection={<IconPlus size={18} stroke={1.6} aria-hidden="true" />}
        onClick={onAdd}
      >
        {t('welcome.addConnection')}
      </Button>
    </div>
  );
}
