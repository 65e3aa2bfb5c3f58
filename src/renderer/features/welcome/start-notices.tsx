import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice as StartNotice } from '#contract/settings';
import { Notice } from '../../components/notice';
import { tellAboutKeychain } from '../vault/keychain-told';
import { dismissNotice, useNotices } from './notices-store';
import styles from './start-notices.module.css';

const WORDS = {
  'settings-set-aside': 'welcome.noticeSetAside',
  'settings-not-saved': 'welcome.noticeNotSaved',
  'managed-unreadable': 'welcome.noticeManaged',
  'no-keychain': 'welcome.noticeNoKeychain',
  'vault-set-aside': 'welcome.noticeVault',
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
  // That there is no keychain is said once, here or at a sign-in.
  const [say] = useState(() => notice.code !== 'no-keychain' || tellAboutKeychain());
  if (!say) return null;
  return (
    <Notice
      tone={notice.code === 'no-keychain' ? 'plain' : 'warm'}
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
