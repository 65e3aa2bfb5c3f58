import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import centred from '../../components/centred.module.css';
import { goToWelcome } from '../../navigation/navigation';
import { BrandMark } from '../../components/brand-mark';
import { useReady } from '../../components/use-ready';
import { connectionName, shownAddress } from '../../state/connections';
import { isOwn } from '../connections/connection-order';
import { EditButton } from '../connections/edit-button';
import { LocalServerChip } from '../connections/local-server-chip';
import { KeptProblem } from './kept-problem';
import { DemoAccount } from './demo-account';
import { demoCredentials } from './demo-credentials';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-screen.module.css';
import { useSignIn } from './use-sign-in';

/** Signing in to one connection. */
export function SignInScreen({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const signIn = useSignIn(connection);
  const demo = demoCredentials(connection.system);
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
            <span>{shownAddress(connection.address)}</span>
            {isOwn(connection) && <EditButton connection={connection} />}
            {connection.local && <LocalServerChip />}
          </p>
        </div>
        <div className={styles['card']}>
          <div className={styles['kept']} aria-live="polite">
            <KeptProblem vault={signIn.vault} />
          </div>
          <SignInForm connection={connection} signIn={signIn} />
        </div>
        {connection.local && (
          <DemoAccount
            account={demo}
            onFill={() => {
              signIn.setUserName(demo.userName);
              signIn.setPassword(demo.password);
            }}
          />
        )}
      </div>
    </div>
  );
}
