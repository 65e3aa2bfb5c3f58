import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../directory/directory-store';
import { askToSignOut, takeBackWarning } from './sign-out';

/** The button that signs out. */
export function SignOutButton({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const nothingSent = useDirectory(connectionId, ({ switching }) => Object.keys(switching).length === 0);
  useEffect(() => {
    if (nothingSent) takeBackWarning(connectionId);
  }, [connectionId, nothingSent]);
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconLogout size={14} stroke={1.8} aria-hidden="true" />}
      onClick={() => askToSignOut(connectionId)}
    >
      {t('session.signOut')}
    </Button>
  );
}
