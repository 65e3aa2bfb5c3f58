import type { CaptchaGuestMessage, CaptchaState } from '#contract/captcha';
import { TURNSTILE_TOKEN_LIFETIME_MS } from '#contract/wire/turnstile';
import { Failure } from '../../failure/failure';

/**
 * Leave this much of a token's life for the journey to the system and its verifier, ms. Without it a token could
 * leave here valid and arrive spent.
 */
const JOURNEY_MS = 5000;

/**
 * The captcha of one connection: what the guest says becomes a state that a person understands, and the token is held
 * with its age until it is spent, once.
 */
export class Captcha {
  readonly connectionId: string;
  readonly #changed: (state: CaptchaState) => void;
  readonly #now: () => number;
  #token: { text: string; goodUntil: number } | undefined;
  #state: CaptchaState;

  constructor(
    connectionId: string,
    changed: (state: CaptchaState) => void,
    now: () => number = () => Date.now(),
  ) {
    this.connectionId = connectionId;
    this.#changed = changed;
    this.#now = now;
    this.#state = { step: 'idle', connectionId };
  }

  state(): CaptchaState {
    const { step } = this.#state;
    if (step === 'solved' && !this.#held()) this.#fail('expired');
    return this.#state;
  }

  /** A guest is about to be loaded: what was held before is gone. */
  opened(): void {
    this.#token = undefined;
    this.#become({ step: 'loading', connectionId: this.connectionId });
  }

  /** The guest was destroyed. A token that was not spent stays good. */
  closed(): void {
    if (!this.#held()) this.#become({ step: 'idle', connectionId: this.connectionId });
  }

  /** The connection has no site key to render a widget with. */
  notConfigured(): void {
    this.#fail('not-configured');
  }

  /** The guest's page could not be shown at all. */
  failed(): void {
    this.#fail('error');
  }

  /** A message of the widget. */
  receive(message: CaptchaGuestMessage): void {
    const connectionId = this.connectionId;
    switch (message.event) {
      case 'ready':
        // The widget says so again after an interaction, when the token may already be here.
        if (!this.#held()) this.#become({ step: 'checking', connectionId });
        return;
      case 'interactive':
        this.#become({ step: 'interactive', connectionId });
        return;
      case 'token': {
        const goodUntil = this.#now() + TURNSTILE_TOKEN_LIFETIME_MS - JOURNEY_MS;
        this.#token = { text: message.token, goodUntil };
        this.#become({ step: 'solved', connectionId, expiresAt: goodUntil });
        return;
      }
      case 'expired':
      case 'timeout':
      case 'unsupported':
        this.#fail(message.event);
        return;
      case 'error':
        this.#fail('error', message.code);
        return;
      case 'script-unreachable':
        this.#fail('unreachable');
        return;
    }
  }

  /** The verifier was started anew and knows none of its tokens any more. */
  forget(): void {
    if (this.#token) this.#fail('expired');
  }

  /**
   * Hands the token out for one sign-in; it cannot be had twice.
   * @throws {Failure} `captcha-needed` when there is none or it is too old
   */
  spend(): string {
    const held = this.#held();
    if (!held) {
      this.state();
      throw new Failure('captcha-needed');
    }
    this.#token = undefined;
    this.#become({ step: 'idle', connectionId: this.connectionId });
    return held.text;
  }

  #held(): { text: string } | undefined {
    return this.#token && this.#token.goodUntil > this.#now() ? this.#token : undefined;
  }

  #fail(reason: Extract<CaptchaState, { step: 'failed' }>['reason'], code?: string): void {
    this.#token = undefined;
    const widgetCode = code?.replaceAll(/\D/g, '');
    this.#become({
      step: 'failed',
      connectionId: this.connectionId,
      reason,
      ...(widgetCode && { widgetCode }),
    });
  }

  #become(state: CaptchaState): void {
    this.#state = state;
    this.#changed(state);
  }
}
