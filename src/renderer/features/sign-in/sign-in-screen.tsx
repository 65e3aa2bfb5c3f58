import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection, SystemId } from '#contract/connection';
import type { VaultState } from '#contract/vault';
import centred from '../../components/centred.module.css';
import { goToWelcome } from '../../navigation/navigation';
import { BrandMark } from '../../components/brand-mark';
import { useReady } from '../../components/use-ready';
import { connectionName, shownAddress } from '../../state/connections';
import { isOwn } from '../connections/connection-order';
import { EditButton } from '../connections/edit-button';
import { LocalServerChip } from '../connections/local-server-chip';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-screen.module.css';
import { useSignIn } from './use-sign-in';
import { Notice } from '../../components/notice';

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
          <h1 className="break-anywhere text-20 leading-28 font-650 tracking-tight balance">
            {t('signIn.title', { name: connectionName(t, connection) })}
          </h1>
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

interface DemoAccountProps {
  account: DemoCredentials;
  onFill: () => void;
}

/** The practice system's account, to be filled in with one press. */
function DemoAccount({ account, onFill }: DemoAccountProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['demo']} aria-label={t('signIn.demoTitle')}>
      <div className={styles['words']}>
        <p>
          {t('signIn.demoTitle')}: <code>{account.userName}</code> <code>{account.password}</code>
        </p>
        <p className="ink-2 text-12">{t('signIn.demoText')}</p>
      </div>
      <Button size="xs" onClick={onFill}>
        {t('signIn.demoFill')}
      </Button>
    </section>
  );
}

/** An account that anyone may know: it opens nothing but made-up data on this computer. */
interface DemoCredentials {
  userName: string;
  password: string;
}

/** The administrator of the practice data, as its seed makes it. */
const ADMINISTRATOR: DemoCredentials = { userName: 'admin', password: 'Admin123456!' };

/** Where a system knows people by something other than their user name: data, as the seed has it. */
const OTHERS: Readonly<Record<SystemId, DemoCredentials>> = {
  'api-tickets': { userName: 'teresa.tickets@empresa.com', password: 'Portero123!' },
};

/** The practice account that fits a system. */
function demoCredentials(system: SystemId): DemoCredentials {
  return OTHERS[system] ?? ADMINISTRATOR;
}

const WORDS = {
  'no-keychain': 'vault.noKeychain',
  locked: 'vault.locked',
  unreadable: 'vault.unreadable',
} as const;

/** Why signing in is asked although something was kept; nothing where there was no trouble. */
function KeptProblem({ vault }: { vault: VaultState | undefined }) {
  const { t } = useTranslation();
  if (!vault?.problem) return null;
  return <Notice tone="plain">{t(WORDS[vault.problem])}</Notice>;
}
