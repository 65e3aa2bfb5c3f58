import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { openImport, useImport } from './import-store';
import styles from './waiting-passwords.module.css';

/** Says, as long as it is so, that new passwords are kept nowhere yet. */
export function WaitingPasswords() {
  const { t } = useTranslation();
  const connectionId = useImport((state) => state.connectionId);
  const kind = useImport((state) => state.kind);
  const saved = useImport(({ step }) => step.name === 'started' && step.saved);
  if (saved || connectionId === null) return null;
  return (
    <output className={styles['strip']}>
      <Notice
        tone="warm"
        title={t('exchange.waiting')}
        actions={
          <Button size="xs" variant="default" onClick={() => openImport({ connectionId, kind })}>
            {t('exchange.showPasswords')}
          </Button>
        }
      >
        {t('exchange.waitingText')}
      </Notice>
    </output>
  );
}
