import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEMO_ACCOUNT, type DemoCredentials } from './demo-credentials';
import styles from './demo-account.module.css';

/** The practice system's account, to be filled in with one press. */
export function DemoAccount({ onFill }: { onFill: (account: DemoCredentials) => void }) {
  const { t } = useTranslation();
  return (
    <section className={styles['card']} aria-label={t('signIn.demoTitle')}>
      <div className={styles['words']}>
        <p>
          {t('signIn.demoTitle')}: <code>{DEMO_ACCOUNT.userName}</code> <code>{DEMO_ACCOUNT.password}</code>
        </p>
        <p className={styles['small']}>{t('signIn.demoText')}</p>
      </div>
      <Button variant="default" size="xs" onClick={() => onFill(DEMO_ACCOUNT)}>
        {t('signIn.demoFill')}
      </Button>
    </section>
  );
}
