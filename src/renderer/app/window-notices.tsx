import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { portero } from '../bridge/bridge';
import { Notice } from '../components/notice';
import { forgetLostLink, useLostLink } from './follow-link';
import styles from './window-notices.module.css';

/**
 * What the window itself has to say, over whatever screen there is: that a link that was opened leads to a system that
 * Portero has no connection to, or that the page had to be loaded again.
 */
export function WindowNotices() {
  const { t } = useTranslation();
  const lost = useLostLink((state) => state.lost);
  const [reloaded, setReloaded] = useState(portero.start.reloaded);
  if (!lost && !reloaded) return null;
  return (
    <div className={styles['place']}>
      <Notice
        tone="warm"
        role="alert"
        title={lost ? t('common.lostLinkTitle') : t('common.reloadedTitle')}
        actions={
          <Button size="xs" onClick={lost ? forgetLostLink : () => setReloaded(false)}>
            {t('common.dismiss')}
          </Button>
        }
      >
        {lost ? t('common.lostLinkText') : t('common.reloadedText')}
      </Notice>
    </div>
  );
}
