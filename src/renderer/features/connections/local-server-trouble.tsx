import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { LocalServerStatus } from '#contract/local-server-status';
import { unreachable } from '#contract/errors';
import { Notice } from '../../components/notice';

type Failed = Extract<LocalServerStatus, { state: 'failed' }>;

interface LocalServerTroubleProps {
  failed: Failed;
  busy: boolean;
  onTryAgain: () => void;
  onStartAfresh: () => void;
}

/** Why the practice system cannot run, and the way out. */
export function LocalServerTrouble({ failed, busy, onTryAgain, onStartAfresh }: LocalServerTroubleProps) {
  const { t } = useTranslation();
  const { title, text, afresh } = explain(t, failed);
  return (
    <Notice
      tone="danger"
      role="alert"
      title={title}
      actions={
        <Button size="xs" loading={busy} onClick={afresh ? onStartAfresh : onTryAgain}>
          {afresh ? t('localServer.startOver') : t('common.retry')}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

function explain(t: TFunction, failed: Failed): { title: string; text: string; afresh: boolean } {
  const file = failed.file ?? t('localServer.dataFile');
  const title = t('localServer.failed');
  switch (failed.reason) {
    case 'database-corrupt':
      return {
        title: t('localServer.corruptTitle'),
        text: t('localServer.corruptText', { file }),
        afresh: true,
      };
    case 'database-newer':
      return { title: t('localServer.newerTitle'), text: t('localServer.newerText', { file }), afresh: true };
    case 'port-taken':
      return { title, text: t('localServer.portTaken'), afresh: false };
    case 'data-dir-unwritable':
      return { title, text: t('localServer.unwritable'), afresh: false };
    case 'keeps-dying':
      return { title, text: t('localServer.keepsStopping'), afresh: false };
    case 'bad-options':
    case 'internal':
      return { title, text: t('localServer.internal'), afresh: false };
    default:
      return unreachable(failed.reason);
  }
}
