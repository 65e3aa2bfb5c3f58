import { notifications } from '@mantine/notifications';
import { portero } from '../../bridge/bridge';
import { words } from '../../i18n/i18n';
import { directoryOf } from '../../directory/directory-store';
import { receiveSession } from '../../state/sessions';

/** The notice that a change is still being sent. */
const NOTICE = 'sign-out waits';

/** Where the notice was given: asking once more goes. */
const warned = new Set<string>();

/**
 * Signs out. While a change is still being sent the first time says so, because its outcome would not be seen any
 * more; the second one goes.
 */
export function askToSignOut(connectionId: string): void {
  const changes = Object.keys(directoryOf(connectionId).switching).length;
  if (changes === 0 || warned.has(connectionId)) {
    takeBackWarning(connectionId);
    void signOut(connectionId);
    return;
  }
  warned.add(connectionId);
  notifications.show({
    id: NOTICE,
    withBorder: true,
    color: 'teal',
    autoClose: false,
    closeButtonProps: { 'aria-label': words.t('common.dismiss') },
    title: words.t('session.signOutWaits', { count: changes }),
    message: words.t('session.signOutWaitsText'),
  });
}

/** Nothing is being sent any more: the next time is a first time again. */
export function takeBackWarning(connectionId: string): void {
  if (warned.delete(connectionId)) notifications.hide(NOTICE);
}

async function signOut(connectionId: string): Promise<void> {
  await portero.call('session/sign-out', { connectionId });
  receiveSession({ phase: 'signed-out', connectionId });
}
