import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconLayoutGrid, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { BrandMark } from '../components/brand-mark';
import { ConnectionSwitcher } from '../features/connections/connection-switcher';
import { SignOutButton } from '../features/session/sign-out-button';
import { SettingsButton } from '../features/settings/settings-button';
import { Keys } from '../commands/keys';
import { goToWelcome } from '../navigation/navigation';
import { openOverlay } from './overlays';
import styles from './signed-in.module.css';

/** Slim header: the name, the connection and the way to the others, and the ways out. */
export function SignedInHeader({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <BrandMark size={24} />
      <span className="font-650 tracking-tight">{t('common.product')}</span>
      <span className={styles['where']}>
        <ConnectionSwitcher connection={connection} />
      </span>
      <UnstyledButton
        className={styles['find'] ?? ''}
        title={t('palette.open')}
        aria-haspopup="dialog"
        onClick={() => openOverlay('palette')}
      >
        <IconSearch size={14} stroke={1.8} aria-hidden="true" />
        <span className="visually-hidden">{t('palette.open')}</span>
        <span className={styles['findWords']}>
          <Keys shortcut="Mod+K" />
        </span>
      </UnstyledButton>
      <ActionIcon
        aria-label={t('signIn.otherConnections')}
        title={t('signIn.otherConnections')}
        onClick={goToWelcome}
      >
        <IconLayoutGrid size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <SettingsButton />
      <SignOutButton connectionId={connection.id} />
    </header>
  );
}
