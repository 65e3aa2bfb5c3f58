import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Notice as StartNotice } from '#contract/settings';
import { Notice } from '../../components/notice';
import { dismissNotice, useNotices } from './notices-store';
import styles from './start-notices.module.css';

const WORDS = {
  'settings-set-aside': 'welcome.noticeSetAside',
  'settings-not-saved': 'welcome.noticeNotSaved',
  'managed-unreadable': 'welcome.noticeManaged',
  'vault-set-aside': 'welcome.noticeVault',
  'journal-set-aside': 'welcome.noticeAudit',
} as const satisfies Record<StartNotice['code'], string>;

/** What happened before there was a window to say it in, each to be dismissed. */
export function StartNotices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className={styles['notices']}>
      {notices.map((notice) => (
        <StartNoticeItem key={`${notice.code} ${notice.file}`} notice={notice} />
      ))}
    </div>
  );
}

function StartNoticeItem({ notice }: { notice: StartNotice }) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="warm"
      role="alert"
      actions={
        <ActionIcon aria-label={t('common.dismiss')} onClick={() => dismissNotice(notice)}>
          <IconX size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      }
    >
      {t(WORDS[notice.code], { file: notice.file })}
    </Notice>
  );
}
