import { create } from 'zustand';
import type { CaptchaState } from '#contract/captcha';

interface CaptchaStore {
  states: Readonly<Record<string, CaptchaState>>;
}

/** The captcha of every connection that main has spoken of. The token itself stays in main. */
const useCaptchas = create<CaptchaStore>(() => ({ states: {} }));

/** Takes over what main says about one connection. */
export function receiveCaptcha(captcha: CaptchaState): void {
  useCaptchas.setState((state) => ({ states: { ...state.states, [captcha.connectionId]: captcha } }));
}

/** The step of one connection's captcha. */
export function useCaptcha(connectionId: string): CaptchaState {
  return useCaptchas((state) => state.states[connectionId]) ?? { step: 'idle', connectionId };
}
