import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory, directoryOf } from '../../directory/directory-store';
import { tell, untell } from '../../components/tell';
import { portero } from '../../bridge/bridge';
import { words } from '../../i18n/i18n';
import { receiveSession } from '../../state/sessions';

/** The button that signs out. */
export function SignOutButton({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const nothingSent = useDirectory(connectionId, ({ switching }) => Object.keys(switching).length === 0);
  useEffect(() => {
    if (nothingSent) takeBackWarning(connectionId);
  }, [connectionId, nothingSent]);
  return (
    <Button
      size="xs"
      leftSection={<IconLogout size={14} stroke={1.8} aria-hidden="true" />}
      onClick={() => askToSignOut(connectionId)}
    >
      {t('session.signOut')}
    </Button>
  );
}

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
  tell({
    id: NOTICE,
    title: words.t('session.signOutWaits', { count: changes }),
    text: words.t('session.signOutWaitsText'),
    stays: true,
  });
}

/** Nothing is being sent any more: the next time is a first time again. */
function takeBackWarning(connectionId: string): void {
  if (warned.delete(connectionId)) untell(NOTICE);
}

async function signOut(connectionId: string): Promise<void> {
  await portero.call('session/sign-out', { connectionId });
  receiveSession({ phase: 'signed-out', connectionId });
}
