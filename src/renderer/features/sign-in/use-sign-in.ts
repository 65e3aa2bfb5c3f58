import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Connection } from '#contract/connection';
import type { PorteroError } from '#contract/errors';
import type { VaultState } from '#contract/vault';
import { portero } from '../../bridge/bridge';
import { receiveSession, useSessions } from '../../state/sessions';
import type { Keep } from './keep-choices';
import { useVault } from './vault-store';
import { useCaptcha } from './captcha-store';
import { firstSignIn, isUnderWay, nextSignIn, type SignInState } from './sign-in-state';

/** A sign-in form's workings: its state, the password and what can be done. */
export interface SignIn {
  state: SignInState;
  userName: string;
  setUserName: (userName: string) => void;
  password: string;
  setPassword: (password: string) => void;
  /** What is kept for this connection; undefined until main has answered. */
  vault: VaultState | undefined;
  /** This person's password is kept: none need be typed. */
  passwordKept: boolean;
  keep: Keep;
  setKeep: (keep: Keep) => void;
  /** Goes up with every captcha that is to be shown anew; a token is good for one try only. */
  captchaRound: number;
  renewCaptcha: () => void;
  /** Starts a try; waits for the captcha first where there is one. */
  submit: () => void;
  /** Calls off the try under way. */
  cancel: () => void;
}

/** What is known when somebody is asked to sign in again. */
interface SignInBefore {
  userName: string;
  /** How a try without the person went; null where there was none. */
  problem: PorteroError | null;
}

/** Signs in to `connection`. A typed password lives in here only and goes with the try that spends it. */
export function useSignIn(connection: Connection, before?: SignInBefore): SignIn {
  const connectionId = connection.id;
  const [state, dispatch] = useReducer(nextSignIn, before?.problem ?? null, (problem) =>
    firstSignIn(problem, Date.now()),
  );
  const [password, setPassword] = useState('');
  const [captchaRound, setCaptchaRound] = useState(0);
  const vault = useVault(connectionId);
  const [typedName, setUserName] = useState<string | null>(null);
  // Whose password is kept, signs in by that name; what the session calls the person may be another.
  const userName = typedName ?? vault?.userName ?? before?.userName ?? '';
  // As it was the last time, until the person says otherwise.
  const [chosen, setKeep] = useState<Keep | null>(null);
  const keepSession = chosen?.session ?? vault?.sessionKept ?? false;
  const keepPassword = chosen?.password ?? vault?.passwordKept ?? false;
  const captcha = useCaptcha(connectionId);
  const attempts = useRef(0);
  const awaited = useRef<number | null>(null);
  const renewCaptcha = useCallback(() => setCaptchaRound((round) => round + 1), []);

  // What is typed may change while the captcha is awaited; the try takes what is there when it starts.
  const credentials = useRef({ userName, password: '', keepSession, keepPassword });
  useEffect(() => {
    credentials.current = { userName, password, keepSession, keepPassword };
  }, [userName, password, keepSession, keepPassword]);

  const attempt = state.step === 'submitting' ? state.attempt : null;
  useEffect(() => {
    async function trySignIn(attempt: number) {
      awaited.current = attempt;
      const typed = credentials.current.password;
      const answer = await portero.call('session/sign-in', {
        connectionId,
        ...credentials.current,
        password: typed === '' ? null : typed,
      });
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
    userName,
    setUserName,
    password,
    setPassword,
    vault,
    passwordKept: vault?.passwordKept === true && vault.userName === userName,
    keep: { session: keepSession, password: keepPassword },
    setKeep,
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
