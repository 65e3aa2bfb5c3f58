import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Connection } from '#contract/connection';
import { portero } from '../../bridge';
import { receiveSession, useSessions } from '../session/session-store';
import { useCaptcha } from './captcha-store';
import { isUnderWay, nextSignIn, type SignInState } from './sign-in-state';

/** A sign-in form's workings: its state, the password and what can be done. */
export interface SignIn {
  state: SignInState;
  password: string;
  setPassword: (password: string) => void;
  /** Goes up with every captcha that is to be shown anew; a token is good for one try only. */
  captchaRound: number;
  renewCaptcha: () => void;
  /** Starts a try; waits for the captcha first where there is one. */
  submit: () => void;
  /** Calls off the try under way. */
  cancel: () => void;
}

/** Signs in to `connection` as `userName`. The password lives in here only and goes with the try that spends it. */
export function useSignIn(connection: Connection, userName: string): SignIn {
  const connectionId = connection.id;
  const [state, dispatch] = useReducer(nextSignIn, { step: 'idle' });
  const [password, setPassword] = useState('');
  const [captchaRound, setCaptchaRound] = useState(0);
  const captcha = useCaptcha(connectionId);
  const attempts = useRef(0);
  const awaited = useRef<number | null>(null);
  const renewCaptcha = useCallback(() => setCaptchaRound((round) => round + 1), []);

  // What is typed may change while the captcha is awaited; the try takes what is there when it starts.
  const credentials = useRef({ userName, password });
  useEffect(() => {
    credentials.current = { userName, password };
  }, [userName, password]);

  const attempt = state.step === 'submitting' ? state.attempt : null;
  useEffect(() => {
    async function trySignIn(attempt: number) {
      awaited.current = attempt;
      const answer = await portero.call('session/sign-in', { connectionId, ...credentials.current });
      if (awaited.current !== attempt) return;
      awaited.current = null;
      if (answer.ok) {
        setPassword('');
        dispatch({ type: 'accepted', attempt });
        receiveSession({ phase: 'signed-in', connectionId, view: answer.value });
        return;
      }
      // Without a captcha token nothing was sent: the password is still needed for the try that follows by itself.
      if (answer.error.code !== 'captcha-needed') setPassword('');
      renewCaptcha();
      dispatch({ type: 'failed', attempt, error: answer.error, now: Date.now() });
    }
    if (attempt !== null) void trySignIn(attempt);
  }, [attempt, connectionId, renewCaptcha]);

  const until = state.step === 'throttled' ? state.until : null;
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'wait-over' }), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);

  useEffect(() => {
    if (captcha.step === 'solved') dispatch({ type: 'captcha-solved', attempt: ++attempts.current });
    if (captcha.step === 'failed') dispatch({ type: 'captcha-failed' });
  }, [captcha.step]);

  const callOff = useCallback(() => {
    if (awaited.current === null) return;
    awaited.current = null;
    void portero.call('session/cancel-sign-in', { connectionId });
  }, [connectionId]);
  useEffect(
    () => () => {
      // Main tells of the new session before it answers: a form that goes because of it has nothing to call off.
      if (useSessions.getState().sessions[connectionId]?.phase !== 'signed-in') callOff();
    },
    [connectionId, callOff],
  );

  return {
    state,
    password,
    setPassword,
    captchaRound,
    renewCaptcha,
    submit() {
      if (isUnderWay(state)) return;
      if (captcha.step === 'failed') renewCaptcha();
      const captchaReady = !connection.capabilities.captcha || captcha.step === 'solved';
      dispatch({ type: 'submit', attempt: ++attempts.current, captchaReady });
    },
    cancel() {
      if (state.step === 'submitting') renewCaptcha();
      callOff();
      setPassword('');
      dispatch({ type: 'cancelled' });
    },
  };
}
