import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { portero } from '../bridge/bridge';
import { Notice } from '../components/notice';
import styles from './signed-in.module.css';

/** Says that the system's menu grants more than the token does, and how to come by it. */
export function GrantsMore({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['banner']}>
      <Notice
        tone="plain"
        title={t('sections.grantsMoreTitle')}
        actions={
          <Button
            size="xs"
            variant="default"
            onClick={() => void portero.call('session/renew', { connectionId })}
          >
            {t('session.signInAgain')}
          </Button>
        }
      >
        {t('sections.grantsMoreText')}
      </Notice>
    </div>
  );
}
