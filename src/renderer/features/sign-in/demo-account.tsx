import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DemoCredentials } from './demo-credentials';
import styles from './demo-account.module.css';

interface DemoAccountProps {
  account: DemoCredentials;
  onFill: () => void;
}

/** The practice system's account, to be filled in with one press. */
export function DemoAccount({ account, onFill }: DemoAccountProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['card']} aria-label={t('signIn.demoTitle')}>
      <div className={styles['words']}>
        <p>
          {t('signIn.demoTitle')}: <code>{account.userName}</code> <code>{account.password}</code>
        </p>
        <p className={styles['small']}>{t('signIn.demoText')}</p>
      </div>
      <Button variant="default" size="xs" onClick={onFill}>
        {t('signIn.demoFill')}
      </Button>
    </section>
  );
}
