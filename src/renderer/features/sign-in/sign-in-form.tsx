import { TextInput, Button, PasswordInput } from '@mantine/core';
import {
  useEffect,
  useRef,
  useState,
  type SubmitEvent,
  type Ref,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { KeepChoices } from './keep-choices';
import { forgetKept } from './vault-store';
import { CaptchaBox } from './captcha-box';
import styles from './sign-in-form.module.css';
import { SignInProblem } from './sign-in-problem';
import type { SignIn } from './use-sign-in';
import { useSlow } from '../../components/use-now';
import { isUnderWay } from './sign-in-state';

interface SignInFormProps {
  connection: Connection;
  signIn: SignIn;
  /** Leaves the form altogether; without it "Cancel" only calls off a try. */
  onLeave?: () => void;
}

/**
 * User name, password, what is to be kept, security check and button: the form of the sign-in screen and of the
 * re-sign-in sheet. With a kept password it is one press.
 */
export function SignInForm({ connection, signIn, onLeave }: SignInFormProps) {
  const { t } = useTranslation();
  const { state, userName, password, setPassword, passwordKept, vault } = signIn;
  const [missing, setMissing] = useState<'userName' | 'password' | null>(null);
  const userNameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const touched = useRef(false);
  const email = connection.capabilities.emailSignIn;
  const submitting = state.step === 'submitting';

  // Starts where something is to be done; what is kept may be told a moment later, but not once a hand is at work.
  const start = passwordKept ? 'submit' : userName === '' ? 'userName' : 'password';
  useEffect(() => {
    if (touched.current) return;
    const fields = { userName: userNameField, password: passwordField, submit: submitButton };
    fields[start].current?.focus();
  }, [start]);
  useEffect(() => {
    const steps: string[] = ['refused', 'kept-refused', 'offline', 'throttled'];
    if (steps.includes(state.step)) passwordField.current?.focus();
  }, [state]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    touched.current = true;
    const passwordMissing = password === '' && !passwordKept;
    const lacks = userName.trim() === '' ? 'userName' : passwordMissing ? 'password' : null;
    setMissing(lacks);
    if (lacks === 'userName') userNameField.current?.focus();
    else if (lacks === 'password') passwordField.current?.focus();
    else signIn.submit();
  }

  return (
    <form
      className="flex column gap-16 text-start"
      onSubmit={submit}
      onChange={() => {
        touched.current = true;
      }}
      noValidate
    >
      <SignInProblem state={state} local={connection.local} />
      <TextInput
        ref={userNameField}
        label={t(email ? 'signIn.email' : 'signIn.userName')}
        value={userName}
        onChange={(event) => signIn.setUserName(event.currentTarget.value)}
        error={missing === 'userName' && t(email ? 'signIn.emailMissing' : 'signIn.userNameMissing')}
        readOnly={submitting}
        data-autofocus={start === 'userName' || undefined}
        maxLength={256}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        ref={passwordField}
        value={password}
        onChange={setPassword}
        error={missing === 'password' && !passwordKept && t('signIn.passwordMissing')}
        readOnly={submitting}
        startsHere={start === 'password'}
        kept={passwordKept && vault ? vault.place : null}
        onForget={() => {
          void forgetKept({ connectionId: connection.id, what: 'password' });
          passwordField.current?.focus();
        }}
      />
      <KeepChoices vault={vault} keep={signIn.keep} onChange={signIn.setKeep} disabled={submitting} />
      {connection.capabilities.captcha && (
        <CaptchaBox connectionId={connection.id} round={signIn.captchaRound} onRetry={signIn.renewCaptcha} />
      )}
      <SignInButtons
        signIn={signIn}
        submitRef={submitButton}
        startsHere={start === 'submit'}
        {...(onLeave ? { onLeave } : {})}
      />
    </form>
  );
}

interface SignInButtonsProps {
  signIn: SignIn;
  onLeave?: () => void;
  /** The button that signs in. */
  submitRef: Ref<HTMLButtonElement>;
  /** It takes the focus when a dialog opens around it. */
  startsHere: boolean;
}

/** "Sign in", and "Cancel" where there is something to leave or a try that takes long. */
function SignInButtons({ signIn, onLeave, submitRef, startsHere }: SignInButtonsProps) {
  const { t } = useTranslation();
  const { state } = signIn;
  const underWay = isUnderWay(state);
  const slow = useSlow(underWay);
  return (
    <div className={styles['buttons']}>
      {(slow || onLeave) && (
        <Button onClick={underWay || !onLeave ? signIn.cancel : onLeave}>{t('common.cancel')}</Button>
      )}
      <Button
        variant="filled"
        ref={submitRef}
        type="submit"
        className="grow"
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

interface PasswordFieldProps {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  error: ReactNode;
  readOnly: boolean;
  /** Takes the focus when a dialog opens around it. */
  startsHere: boolean;
  /** Where a password is kept that counts while none is typed; null where none is. */
  kept: 'keychain' | 'memory' | null;
  onForget: () => void;
}

/** The password, hidden until asked for. Says so while Caps Lock is on, and where one is kept. */
function PasswordField({ ref, kept, onForget, ...field }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const keptWords = kept && t(kept === 'keychain' ? 'vault.keptInKeychain' : 'vault.keptInMemory');
  return (
    <div>
      <PasswordInput
        ref={ref}
        label={t('signIn.password')}
        value={field.value}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        error={field.error}
        placeholder={keptWords ?? undefined}
        description={capsLock ? <output>{t('signIn.capsLock')}</output> : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        readOnly={field.readOnly}
        data-autofocus={field.startsHere || undefined}
        maxLength={4096}
        autoComplete="current-password"
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      {kept && (
        <button type="button" className={styles['forget']} disabled={field.readOnly} onClick={onForget}>
          {t('vault.forgetPassword')}
        </button>
      )}
    </div>
  );
}
