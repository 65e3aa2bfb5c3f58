import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { tell, untell } from '../../components/tell';
import { errorWords } from '../../i18n/error-words';
import { formatsNow } from '../../i18n/use-formats';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';

/** Who is to be switched, and what to. */
export interface Switch {
  connectionId: string;
  personId: string;
  userName: string;
  active: boolean;
  /** As they were when it was decided; absent where nobody looked: then the system is asked. */
  seen?: Person;
  /** It takes back an earlier switch. */
  undo?: boolean;
}

const noticeId = (wanted: Switch) => `switch ${wanted.connectionId} ${wanted.personId}`;

/** Takes back what was said of this person: they are being switched again. */
export function takeBackNotice(wanted: Switch): void {
  untell(noticeId(wanted));
}

/** Says that a switch was confirmed, the truth about tokens issued before, and offers to undo it. */
export function tellSuccess(wanted: Switch, tokensMayWorkUntil: number | null, undo: () => void): void {
  const { userName } = wanted;
  const { t } = words;
  const title = wanted.undo
    ? t(wanted.active ? 'activation.undoneActive' : 'activation.undoneInactive', { userName })
    : t(wanted.active ? 'activation.nowActive' : 'activation.nowInactive', { userName });
  const text =
    tokensMayWorkUntil !== null && t('activation.tokens', { time: formatsNow().moment(tokensMayWorkUntil) });
  tell({
    // A person has one notice at most: a new one takes the place of the last.
    id: noticeId(wanted),
    title,
    ...(text !== false && { text }),
    actions: wanted.undo ? [] : [{ label: t('activation.undo'), closes: true, run: undo }],
  });
}

/** Says that somebody else was quicker: nothing was written, and there is nothing to undo. */
export function tellAlready(wanted: Switch): void {
  const { userName } = wanted;
  const title = words.t(wanted.active ? 'activation.alreadyActive' : 'activation.alreadyInactive', {
    userName,
  });
  tell({ id: noticeId(wanted), title, text: words.t('activation.alreadyText') });
}

/** Says that nothing was written because the person was changed elsewhere, and how they are now where that is known. */
export function tellConflict(wanted: Switch, now: Person | null): void {
  const { userName } = wanted;
  const { t } = words;
  const text = now
    ? t(now.active === true ? 'activation.conflictActive' : 'activation.conflictInactive', {
        profile: now.profileName === '' ? '—' : now.profileName,
      })
    : t('activation.conflictText');
  tell({ id: noticeId(wanted), title: t('activation.conflict', { userName }), text, failed: true });
}

/** Says that a switch was not carried out, or that nobody knows, and why. */
export function tellFailure(wanted: Switch, error: PorteroError): void {
  const { userName } = wanted;
  const { t } = words;
  const title =
    error.code === 'outcome-unknown'
      ? t('activation.unsure', { userName })
      : t(wanted.active ? 'activation.stillInactive' : 'activation.stillActive', { userName });
  const text = failureWords(error, isLocal(wanted.connectionId));
  tell({ id: noticeId(wanted), title, text, failed: true });
}

/** What these mean for a switch in particular; the rest means the same everywhere. */
function failureWords(error: PorteroError, local: boolean): string {
  if (error.code === 'not-permitted') return words.t('activation.notPermitted');
  if (error.code === 'not-found') return words.t('activation.notFound');
  return errorWords(words.t, error, local);
}
