import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { portero } from '../../bridge';
import { useDirectory } from '../users/directory-store';
import { receiveSession } from './session-store';

/** The notice that a change is still being sent. */
const NOTICE = 'sign-out waits';

/**
 * Signs out. While a change is still being sent the first press says so, because its outcome would not be seen any
 * more; the second one goes.
 */
export function SignOutButton({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const changes = useDirectory(connectionId, ({ thrown }) => Object.keys(thrown).length);
  const warned = useRef(false);
  useEffect(() => {
    if (changes > 0) return;
    warned.current = false;
    notifications.hide(NOTICE);
  }, [changes]);

  function press(): void {
    if (changes === 0 || warned.current) {
      void signOut(connectionId);
      return;
    }
    warned.current = true;
    notifications.show({
      id: NOTICE,
      withBorder: true,
      color: 'teal',
      autoClose: false,
      closeButtonProps: { 'aria-label': t('common.dismiss') },
      title: t('session.signOutWaits', { count: changes }),
      message: t('session.signOutWaitsText'),
    });
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconLogout size={14} stroke={1.8} aria-hidden="true" />}
      onClick={press}
    >
      {t('session.signOut')}
    </Button>
  );
}

async function signOut(connectionId: string): Promise<void> {
  await portero.call('session/sign-out', { connectionId });
  receiveSession({ phase: 'signed-out', connectionId });
}
