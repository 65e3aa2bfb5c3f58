import type { EventPayload } from '#contract/channels';
import type { PorteroError } from '#contract/errors';
import type { ScheduledDeletion } from '#contract/people';
import { useNavigation } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { tell, untell } from '../../components/tell';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';
import { Countdown } from './deletion-notice';
import { deletionErrorWords } from './deletion-words';

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
        label: t('people.keep'),
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
  if (error.code === 'cancelled') return 'people.kept';
  return error.code === 'outcome-unknown' ? 'people.deletionUnsure' : 'people.notDeleted';
}
