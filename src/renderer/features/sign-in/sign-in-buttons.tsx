import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sign-in-form.module.css';
import { isUnderWay } from './sign-in-state';
import type { SignIn } from './use-sign-in';

/** How long a try may take before a way out is offered: most are over by then. */
const PATIENCE_MS = 1_000;

/** "Sign in", and "Cancel" where there is something to leave or a try that takes long. */
export function SignInButtons({ signIn, onLeave }: { signIn: SignIn; onLeave?: () => void }) {
  const { t } = useTranslation();
  const { state } = signIn;
  const underWay = isUnderWay(state);
  const slow = useSlow(underWay);
  return (
    <div className={styles['buttons']}>
      {(slow || onLeave) && (
        <Button variant="default" onClick={underWay || !onLeave ? signIn.cancel : onLeave}>
          {t('common.cancel')}
        </Button>
      )}
      <Button
        type="submit"
        className={styles['submit'] ?? ''}
        loading={state.step === 'submitting'}
        disabled={state.step === 'throttled' && state.until !== null}
      >
        {t('signIn.submit')}
      </Button>
      <output className={styles['progress']}>
        {state.step === 'captcha' && t('signIn.waitingForCheck')}
        {state.step === 'submitting' && t('signIn.submitting')}
      </output>
    </div>
  );
}

function useSlow(underWay: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return undefined;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);
  return slow;
}
