import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock';
import type { CaptchaVerifier } from './captcha-verifier';
import { registerChallengeRoute } from './challenge-route';
import { createLocalCaptchaVerifier } from './local-captcha-verifier';
import { createRemoteCaptchaVerifier } from './remote-captcha-verifier';
import { createSiteverify } from './siteverify';
import { registerSiteverifyRoute } from './siteverify-route';
import { createCaptchaTokenStore } from './token-store';
import { LOCAL_SECRET, siteKeyFor } from './widget-keys';
import { registerWidgetRoute } from './widget-route';

/** How captcha tokens are checked. */
export interface CaptchaOptions {
  readonly now: Clock;
  /** Sent to siteverify; the server's own by default. */
  readonly secret?: string | undefined;
  /** A siteverify elsewhere; the server's own by default. */
  readonly siteverifyUrl?: string | undefined;
  /** Handed to clients; by default the one that goes with the secret. */
  readonly siteKey?: string | undefined;
  /** Told why a siteverify elsewhere gave no usable answer. */
  readonly onFailure: (reason: string) => void;
}

/** Everything about captchas: the check that sign-in uses, the site key for clients, and the routes of widget and verifier. */
export interface CaptchaService {
  readonly verifier: CaptchaVerifier;
  readonly siteKey: string;
  registerRoutes(app: FastifyInstance): Promise<void>;
}

/** Plays Turnstile's part (TU-8, TU-11), or asks another siteverify when one is configured. */
export function createCaptchaService(options: CaptchaOptions): CaptchaService {
  const { now, siteverifyUrl: url, onFailure } = options;
  const secret = options.secret ?? LOCAL_SECRET;
  const tokens = createCaptchaTokenStore(now);
  const siteverify = createSiteverify(tokens, now);
  return {
    siteKey: options.siteKey ?? siteKeyFor(secret),
    verifier:
      url === undefined
        ? createLocalCaptchaVerifier(siteverify, secret)
        : createRemoteCaptchaVerifier({ url, secret, onFailure }),
    async registerRoutes(app) {
      registerWidgetRoute(app);
      registerChallengeRoute(app, tokens);
      await registerSiteverifyRoute(app, siteverify);
    },
  };
}
