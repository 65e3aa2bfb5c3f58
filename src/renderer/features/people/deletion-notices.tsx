import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { EventPayload } from '#contract/channels';
import type { PorteroError } from '#contract/errors';
import type { ScheduledDeletion } from '#contract/people';
import { useNavigation } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { tell, untell } from '../../components/tell';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';
import { Notice } from '../../components/notice';
import { useNow } from '../../components/use-now';
import { errorWords } from '../../i18n/error-words';

const noticeId = (connectionId: string, personId: string) => `deletion ${connectionId} ${personId}`;

/** Says that somebody will be deleted in a moment, and offers to keep them until then. */
export function tellScheduled(connectionId: string, scheduled: ScheduledDeletion): void {
  const { personId, userName, deletedAt } = scheduled;
  const { t } = words;
  tell({
    id: noticeId(connectionId, personId),
    title: t('people.deleting', { userName }),
    text: (
      <>
        <Countdown until={deletedAt} />
        <span className="visually-hidden">{t('people.deletingHint')}</span>
      </>
    ),
    failed: true,
    // It goes with the outcome, which always comes.
    stays: true,
    actions: [
      {
        label: t('people.cancelDeletion'),
        closes: false,
        run: () => void portero.call('people/keep', { connectionId, personId }),
      },
    ],
  });
}

/** Says how a deletion came out, where the list that it is about is on screen. */
export function tellDeletion(outcome: EventPayload<'people/deletion'>): void {
  const { connectionId, personId, userName, error } = outcome;
  const id = noticeId(connectionId, personId);
  untell(id);
  if (useNavigation.getState().connectionId !== connectionId) return;
  const { t } = words;
  const failed = error !== null && error.code !== 'cancelled';
  tell({
    id,
    title: t(outcomeKey(error), { userName }),
    failed,
    ...(failed && { text: deletionErrorWords(t, error, isLocal(connectionId)) }),
  });
}

function outcomeKey(error: PorteroError | null) {
  if (error === null) return 'people.deleted';
  if (error.code === 'cancelled') return 'people.deletionCanceled';
  return error.code === 'outcome-unknown' ? 'people.deletionUnsure' : 'people.notDeleted';
}

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
        <Button size="xs" onClick={() => void portero.call('people/keep', { connectionId, personId })}>
          {t('people.cancelDeletion')}
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

/** What these mean for a deletion in particular; the rest means the same everywhere. */
export function deletionErrorWords(t: TFunction, error: PorteroError, local: boolean): string {
  if (error.code === 'self-guard') return t('people.selfDelete');
  if (error.code === 'last-administrator-guard') return t('people.lastDelete');
  if (error.code === 'not-found') return t('people.goneText');
  if (error.code === 'conflict') return t('people.deleteConflict');
  return errorWords(t, error, local);
}
