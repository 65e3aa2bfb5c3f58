import { notifications } from '@mantine/notifications';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import { errorWords } from '../../i18n/error-words';
import { formatMoment, localeOf } from '../../i18n/formats';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';
import { SwitchNotice } from './switch-notice';

/** Who is to be switched, and what to. */
export interface Switch {
  connectionId: string;
  personId: string;
  userName: string;
  active: boolean;
  /** It takes back an earlier switch. */
  undo?: boolean;
}

/** How long a notice stays by itself. It waits while the pointer is on it, and Ctrl+Z outlives it. */
const STAYS_MS = 9_000;

const noticeId = (wanted: Switch) => `switch ${wanted.connectionId} ${wanted.personId}`;

/** Takes back what was said of this person: they are being switched again. */
export function takeBackNotice(wanted: Switch): void {
  notifications.hide(noticeId(wanted));
}

/** Says that a switch was confirmed, the truth about tokens issued before, and offers to undo it. */
export function tellSuccess(wanted: Switch, tokensMayWorkUntil: number | null, undo: () => void): void {
  const { userName } = wanted;
  const { t } = words;
  const title = wanted.undo
    ? t(wanted.active ? 'switching.undoneActive' : 'switching.undoneInactive', { userName })
    : t(wanted.active ? 'switching.nowActive' : 'switching.nowInactive', { userName });
  const locale = localeOf(words.language === 'es' ? 'es' : 'en', navigator.language);
  const time = tokensMayWorkUntil === null ? null : formatMoment(tokensMayWorkUntil, Date.now(), locale);
  show(wanted, title, time === null ? null : t('switching.tokens', { time }), wanted.undo ? null : undo);
}

/** Says that somebody else was quicker: nothing was written, and there is nothing to undo. */
export function tellAlready(wanted: Switch): void {
  const { userName } = wanted;
  const title = words.t(wanted.active ? 'switching.alreadyActive' : 'switching.alreadyInactive', {
    userName,
  });
  show(wanted, title, words.t('switching.alreadyText'), null);
}

/** Says that nothing was written because the person was changed elsewhere, and how they are now where that is known. */
export function tellConflict(wanted: Switch, now: Person | null): void {
  const { userName } = wanted;
  const { t } = words;
  const text = now
    ? t(now.active === true ? 'switching.conflictActive' : 'switching.conflictInactive', {
        profile: now.profileName === '' ? '—' : now.profileName,
      })
    : t('switching.conflictText');
  show(wanted, t('switching.conflict', { userName }), text, null, true);
}

/** Says that a switch was not carried out, or that nobody knows, and why. */
export function tellFailure(wanted: Switch, error: PorteroError): void {
  const { userName } = wanted;
  const { t } = words;
  const title =
    error.code === 'outcome-unknown'
      ? t('switching.unsure', { userName })
      : t(wanted.active ? 'switching.stillInactive' : 'switching.stillActive', { userName });
  show(wanted, title, failureWords(error, isLocal(wanted.connectionId)), null, true);
}

/** What these mean for a switch in particular; the rest means the same everywhere. */
function failureWords(error: PorteroError, local: boolean): string {
  if (error.code === 'not-permitted') return words.t('switching.notPermitted');
  if (error.code === 'not-found') return words.t('switching.notFound');
  return errorWords(words.t, error, local);
}

function show(
  wanted: Switch,
  title: string,
  text: string | null,
  undo: (() => void) | null,
  failed = false,
): void {
  const id = noticeId(wanted);
  // A person has one notice at most: a new one takes the place of the last.
  notifications.hide(id);
  notifications.show({
    id,
    role: 'group',
    'aria-label': title,
    withBorder: true,
    color: failed ? 'red' : 'teal',
    autoClose: STAYS_MS,
    closeButtonProps: { 'aria-label': words.t('common.dismiss') },
    message: (
      <SwitchNotice
        title={title}
        text={text}
        onUndo={
          undo &&
          (() => {
            notifications.hide(id);
            undo();
          })
        }
      />
    ),
  });
}
