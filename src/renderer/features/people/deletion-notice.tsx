import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { portero } from '../../bridge/bridge';
import { Notice } from '../../components/notice';
import { useNow } from '../../components/use-now';

interface DeletionNoticeProps {
  connectionId: string;
  personId: string;
  /** ms since the epoch. */
  deletedAt: number;
}

/** Says in somebody's details when they will be deleted, and takes it back. */
export function DeletionNotice({ connectionId, personId, deletedAt }: DeletionNoticeProps) {
  const { t } = useTranslation();
  return (
    <Notice
      tone="danger"
      title={t('people.willBeDeleted')}
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() => void portero.call('people/keep', { connectionId, personId })}
        >
          {t('people.keep')}
        </Button>
      }
    >
      <Countdown until={deletedAt} />
    </Notice>
  );
}

/** Seconds that are left. Not read out: every second of it would be. */
export function Countdown({ until }: { until: number }) {
  const { t } = useTranslation();
  const count = Math.max(0, Math.ceil((until - useNow(500)) / 1_000));
  return <span aria-hidden="true">{t('people.secondsLeft', { count })}</span>;
}
