import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetKept, useVault } from '../sign-in/vault-store';
import styles from './session-facts.module.css';

/** What is kept for this connection on this computer, each thing to be forgotten by itself. */
export function KeptPart({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation();
  const vault = useVault(connectionId);
  const part = useRef<HTMLDivElement>(null);
  if (!vault) return <p className={styles['line']}>{t('common.loading')}</p>;
  const where = t(vault.place === 'keychain' ? 'session.inKeychain' : 'session.inMemory');
  async function forget(what: 'session' | 'password') {
    await forgetKept({ connectionId, what });
    // The button that had the focus is gone.
    part.current?.focus();
  }
  return (
    <div ref={part} tabIndex={-1} className={styles['kept']}>
      {!vault.sessionKept && !vault.passwordKept && (
        <p className={styles['line']}>{t('session.keptNothing')}</p>
      )}
      {vault.sessionKept && (
        <p className={styles['keptItem']}>
          <span>
            {t('session.keptSession')}, {where}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('session.forgetSession')}
            onClick={() => void forget('session')}
          >
            {t('vault.forget')}
          </Button>
        </p>
      )}
      {vault.passwordKept && (
        <p className={styles['keptItem']}>
          <span>
            {t('session.keptPassword')} ({vault.userName}), {where}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('vault.forgetPassword')}
            onClick={() => void forget('password')}
          >
            {t('vault.forget')}
          </Button>
        </p>
      )}
    </div>
  );
}
