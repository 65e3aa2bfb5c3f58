import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { dismissNotice, useNotices } from './notices-store';
import styles from './start-notices.module.css';

/** What happened before there was a window to say it in, each to be dismissed. */
export function StartNotices() {
  const { t } = useTranslation();
  const notices = useNotices((state) => state.notices);
  return (
    <div className={styles['notices']}>
      {notices.map((notice) => (
        <Notice
          key={notice.code}
          tone="warm"
          role="alert"
          actions={
            <ActionIcon aria-label={t('common.dismiss')} onClick={() => dismissNotice(notice)}>
              <IconX size={16} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          }
        >
          {notice.code === 'settings-set-aside'
            ? t('welcome.noticeSetAside', { file: notice.file })
            : t('welcome.noticeNotSaved', { file: notice.file })}
        </Notice>
      ))}
    </div>
  );
}
