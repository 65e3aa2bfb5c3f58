import { ActionIcon, Button } from '@mantine/core';
import { IconLayoutGrid, IconLogout } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { portero } from '../bridge';
import { BrandMark } from '../components/brand-mark';
import { connectionName } from '../features/connections/connection-name';
import { receiveSession } from '../features/session/session-store';
import { SettingsButton } from '../features/settings/settings-button';
import { goToWelcome } from './navigation-store';
import styles from './signed-in.module.css';

/** Slim header: the name, the connection, and the ways out. */
export function SignedInHeader({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <BrandMark size={24} />
      <span className={styles['brand']}>{t('common.product')}</span>
      <span className={styles['where']}>
        <span className={styles['connection']}>{connectionName(t, connection)}</span>
      </span>
      <ActionIcon
        aria-label={t('signIn.otherConnections')}
        title={t('signIn.otherConnections')}
        onClick={goToWelcome}
      >
        <IconLayoutGrid size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <SettingsButton />
      <Button
        variant="default"
        size="xs"
        leftSection={<IconLogout size={14} stroke={1.8} aria-hidden="true" />}
        onClick={() => void signOut(connection.id)}
      >
        {t('session.signOut')}
      </Button>
    </header>
  );
}

async function signOut(connectionId: string): Promise<void> {
  await portero.call('session/sign-out', { connectionId });
  receiveSession({ phase: 'signed-out', connectionId });
}
