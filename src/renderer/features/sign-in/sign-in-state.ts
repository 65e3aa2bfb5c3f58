import { type ErrorCode, type PorteroError, unreachable } from '#contract/errors';

/** The states of one sign-in form, from the first key to the open door. */
export type SignInState =
  | { step: 'idle' }
  /** The person wants in and the captcha is not solved yet; the form goes on by itself once it is. */
  | { step: 'captcha'; repeated: boolean }
  /** Under way. `attempt` tells a late answer of a called-off try from the one that is awaited. */
  | { step: 'submitting'; attempt: number; repeated: boolean }
  | { step: 'refused' }
  /** The kept password was tried without the person and refused; main has forgotten it. */
  | { step: 'kept-refused' }
  /** `until` is ms since the epoch; null where the system did not say how long to wait. */
  | { step: 'throttled'; until: number | null }
  /** No verdict on the credentials: nothing came back that could be one. */
  | { step: 'offline'; error: PorteroError }
  | { step: 'signed-in' };

/** What can happen to a form. */
export type SignInEvent =
  | { type: 'submit'; attempt: number; captchaReady: boolean }
  | { type: 'captcha-solved'; attempt: number }
  | { type: 'captcha-failed' }
  | { type: 'accepted'; attempt: number }
  | { type: 'failed'; attempt: number; error: PorteroError; now: number }
  | { type: 'cancelled' }
  | { type: 'wait-over' };

/**
 * The state a form starts in at `now` (ms since the epoch): after a try without the person (`problem`), what came of
 * it. That a person is needed for the check is no problem to them.
 */
export function firstSignIn(problem: PorteroError | null, now: number): SignInState {
  if (!problem || problem.code === 'captcha-needed') return { step: 'idle' };
  // Nobody typed anything: to look for a slip of the hand would be a wrong lead.
  if (problem.code === 'refused') return { step: 'kept-refused' };
  return afterFailure({ step: 'submitting', attempt: 0, repeated: true }, problem, now);
}

/** The state after an event. An event that does not belong to the state changes nothing. */
export function nextSignIn(state: SignInState, event: SignInEvent): SignInState {
  switch (event.type) {
    case 'submit':
      if (isUnderWay(state) || state.step === 'signed-in') return state;
      return event.captchaReady
        ? { step: 'submitting', attempt: event.attempt, repeated: false }
        : { step: 'captcha', repeated: false };
    case 'captcha-solved':
      return state.step === 'captcha'
        ? { step: 'submitting', attempt: event.attempt, repeated: state.repeated }
        : state;
    case 'captcha-failed':
      return state.step === 'captcha' ? { step: 'idle' } : state;
    case 'accepted':
      return awaits(state, event.attempt) ? { step: 'signed-in' } : state;
    case 'failed':
      return awaits(state, event.attempt) ? afterFailure(state, event.error, event.now) : state;
    case 'cancelled':
      return isUnderWay(state) ? { step: 'idle' } : state;
    case 'wait-over':
      return state.step === 'throttled' ? { step: 'idle' } : state;
    default:
      return unreachable(event);
  }
}

/** Is the form waiting for something that can be called off? */
export function isUnderWay(state: SignInState): boolean {
  return state.step === 'captcha' || state.step === 'submitting';
}

type Submitting = Extract<SignInState, { step: 'submitting' }>;

function awaits(state: SignInState, attempt: number): state is Submitting {
  return state.step === 'submitting' && state.attempt === attempt;
}

function afterFailure(state: Submitting, error: PorteroError, now: number): SignInState {
  const code: ErrorCode = error.code;
  if (code === 'refused') return { step: 'refused' };
  if (code === 'cancelled') return { step: 'idle' };
  if (code === 'throttled') {
    return { step: 'throttled', until: error.retryAfterMs === undefined ? null : now + error.retryAfterMs };
  }
  // The token grew too old between the check and the press: get another and go on, but only once.
  if (code === 'captcha-needed' && !state.repeated) return { step: 'captcha', repeated: true };
  return { step: 'offline', error };
}
