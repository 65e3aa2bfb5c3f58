import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import centred from '../../app/centred.module.css';
import { goToWelcome } from '../../app/navigation-store';
import { BrandMark } from '../../components/brand-mark';
import { useReady } from '../../components/use-ready';
import { addressHost } from '../connections/address-host';
import { connectionName } from '../connections/connection-name';
import { LocalServerChip } from '../local-server/local-server-chip';
import { DemoAccount } from './demo-account';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-screen.module.css';
import { useSignIn } from './use-sign-in';

/** Signing in to one connection. */
export function SignInScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const [userName, setUserName] = useState('');
  const signIn = useSignIn(connection, userName);
  useReady('sign-in');
  return (
    <div className={centred['page']}>
      <Button
        className={styles['back'] ?? ''}
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden="true" />}
        onClick={goToWelcome}
      >
        {t('signIn.otherConnections')}
      </Button>
      <div className={centred['column']}>
        <BrandMark size={48} />
        <div>
          <h1 className={styles['title']}>{t('signIn.title', { name: connectionName(t, connection) })}</h1>
          <p className={styles['where']}>
            <span>{addressHost(connection.address)}</span>
            {connection.local && <LocalServerChip />}
          </p>
        </div>
        <div className={styles['card']}>
          <SignInForm connection={connection} signIn={signIn} userName={userName} onUserName={setUserName} />
        </div>
        {connection.local && (
          <DemoAccount
            onFill={(account) => {
              setUserName(account.userName);
              signIn.setPassword(account.password);
            }}
          />
        )}
      </div>
    </div>
  );
}
