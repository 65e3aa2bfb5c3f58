import type { ServerOptions } from '#contract/local-server';
import type { App } from '../http/app';
import { createRemoteCaptchaVerifier } from './captcha-verifier';
import type { CaptchaVerifier } from './captcha-verifier';
import { registerChallengeRoute } from './challenge';
import { SITEVERIFY_PATH, createSiteverify, registerSiteverifyRoute } from './siteverify';
import { CaptchaTokenStore } from './token-store';
import { LOCAL_SECRET, siteKeyFor } from './widget-keys';
import { WIDGET_PATH, registerWidgetRoute } from './widget-script';

/** How captcha tokens are checked. */
export interface CaptchaOptions extends Pick<
  Partial<ServerOptions>,
  'turnstileSecret' | 'siteverifyUrl' | 'turnstileSiteKey'
> {
  /** The present moment, milliseconds since the epoch. */
  readonly now: () => number;
}

/** What others need to know of captchas: the check that sign-in uses, and what the discovery document tells clients. */
export interface CaptchaService {
  readonly verifier: CaptchaVerifier;
  readonly discovery: {
    readonly siteKey: string;
    readonly scriptPath: string;
    readonly siteverifyPath: string;
  };
}

/** Adds the routes of a widget and a verifier that behave as Turnstile's (TU-8, TU-11); another verifier may be configured. */
export async function registerCaptcha(app: App, options: CaptchaOptions): Promise<CaptchaService> {
  const { now, siteverifyUrl: url, turnstileSecret: secret = LOCAL_SECRET } = options;
  const tokens = new CaptchaTokenStore(now);
  const siteverify = createSiteverify(tokens, now);
  registerWidgetRoute(app);
  registerChallengeRoute(app, tokens);
  await registerSiteverifyRoute(app, siteverify);
  const onFailure = (reason: string) => app.log.warn({ reason }, 'siteverify gave no usable answer');
  return {
    verifier:
      url === undefined
        ? { verify: async (response) => siteverify({ secret, response }).success }
        : createRemoteCaptchaVerifier({ url, secret, onFailure }),
    discovery: {
      siteKey: options.turnstileSiteKey ?? siteKeyFor(secret),
      scriptPath: WIDGET_PATH,
      siteverifyPath: SITEVERIFY_PATH,
    },
  };
}
