import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { KeepChoices } from './keep-choices';
import { forgetKept } from './vault-store';
import { CaptchaBox } from './captcha-box';
import { PasswordField } from './password-field';
import styles from './sign-in-form.module.css';
import { SignInButtons } from './sign-in-buttons';
import { SignInProblem } from './sign-in-problem';
import type { SignIn } from './use-sign-in';

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
      className={styles['form']}
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
