import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlow } from '../../components/use-slow';
import styles from './sign-in-form.module.css';
import { isUnderWay } from './sign-in-state';
import type { SignIn } from './use-sign-in';

interface SignInButtonsProps {
  signIn: SignIn;
  onLeave?: () => void;
  /** The button that signs in. */
  submitRef: Ref<HTMLButtonElement>;
  /** It takes the focus when a dialog opens around it. */
  startsHere: boolean;
}

/** "Sign in", and "Cancel" where there is something to leave or a try that takes long. */
export function SignInButtons({ signIn, onLeave, submitRef, startsHere }: SignInButtonsProps) {
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
        ref={submitRef}
        type="submit"
        className={styles['submit'] ?? ''}
        loading={state.step === 'submitting'}
        data-autofocus={startsHere || undefined}
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
