import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice';
import { forgetLostLink, useLostLink } from './follow-link';
import styles from './lost-link.module.css';

/** Says that a link that was opened leads to a system that Portero has no connection to. */
export function LostLink() {
  const { t } = useTranslation();
  const lost = useLostLink((state) => state.lost);
  if (!lost) return null;
  return (
    <div className={styles['place']}>
      <Notice
        tone="warm"
        role="alert"
        title={t('common.lostLinkTitle')}
        actions={
          <Button size="xs" onClick={forgetLostLink}>
            {t('common.dismiss')}
          </Button>
        }
      >
        {t('common.lostLinkText')}
      </Notice>
    </div>
  );
}
