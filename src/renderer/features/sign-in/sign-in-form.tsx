import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { CaptchaBox } from './captcha-box';
import { PasswordField } from './password-field';
import styles from './sign-in-form.module.css';
import { SignInButtons } from './sign-in-buttons';
import { SignInProblem } from './sign-in-problem';
import type { SignIn } from './use-sign-in';

interface SignInFormProps {
  connection: Connection;
  signIn: SignIn;
  userName: string;
  onUserName: (userName: string) => void;
  /** Leaves the form altogether; without it "Cancel" only calls off a try. */
  onLeave?: () => void;
}

/** User name, password, security check and button: the form of the sign-in screen and of the re-sign-in sheet. */
export function SignInForm({ connection, signIn, userName, onUserName, onLeave }: SignInFormProps) {
  const { t } = useTranslation();
  const { state, password, setPassword, captchaRound, renewCaptcha } = signIn;
  const [missing, setMissing] = useState<'userName' | 'password' | null>(null);
  const userNameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const submitting = state.step === 'submitting';

  // Starts where something is to be typed: at the password when the name is there already.
  const [startAtPassword] = useState(userName !== '');
  useEffect(() => (startAtPassword ? passwordField : userNameField).current?.focus(), [startAtPassword]);
  useEffect(() => {
    if (state.step === 'refused' || state.step === 'offline' || state.step === 'throttled') {
      passwordField.current?.focus();
    }
  }, [state]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const lacks = userName.trim() === '' ? 'userName' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks === 'userName') userNameField.current?.focus();
    else if (lacks === 'password') passwordField.current?.focus();
    else signIn.submit();
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <SignInProblem state={state} />
      <TextInput
        ref={userNameField}
        label={t('signIn.userName')}
        value={userName}
        onChange={(event) => onUserName(event.currentTarget.value)}
        error={missing === 'userName' && t('signIn.userNameMissing')}
        readOnly={submitting}
        data-autofocus={!startAtPassword || undefined}
        maxLength={256}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        ref={passwordField}
        value={password}
        onChange={setPassword}
        error={missing === 'password' && t('signIn.passwordMissing')}
        readOnly={submitting}
        startsHere={startAtPassword}
      />
      {connection.capabilities.captcha && (
        <CaptchaBox connectionId={connection.id} round={captchaRound} onRetry={renewCaptcha} />
      )}
      <SignInButtons signIn={signIn} {...(onLeave ? { onLeave } : {})} />
    </form>
  );
}
