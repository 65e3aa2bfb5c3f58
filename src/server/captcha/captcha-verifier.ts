import { z } from 'zod';
import { TURNSTILE_TOKEN_MAX_LENGTH } from '#contract/wire/turnstile';

/** How long a siteverify elsewhere may take, milliseconds. */
const TIMEOUT_MS = 10_000;

/** Only `success` is read, as the real service does (WC-31). */
const replySchema = z.object({ success: z.boolean() });

/**
 * Decides whether a captcha token is good, using it up. One token, one call: the second is refused (TU-8).
 * Promises never to raise: what cannot be decided is refused.
 */
export interface CaptchaVerifier {
  verify(token: string): Promise<boolean>;
}

/** Where and how a siteverify elsewhere is asked. */
export interface RemoteCaptchaVerifierOptions {
  readonly url: string;
  readonly secret: string;
  /** Called with the reason when a check could not be made. It holds neither secret nor token. */
  readonly onFailure: (reason: string) => void;
  /** Milliseconds; shorter for tests. */
  readonly timeoutMs?: number;
}

/** Asks a siteverify over HTTP with the form fields `secret` and `response`. Anything but a well-formed success is a refusal. */
export function createRemoteCaptchaVerifier(options: RemoteCaptchaVerifierOptions): CaptchaVerifier {
  const { url, secret, onFailure, timeoutMs = TIMEOUT_MS } = options;
  return {
    async verify(token) {
      if (token.length > TURNSTILE_TOKEN_MAX_LENGTH) return false;
      try {
        const answer = await fetch(url, {
          method: 'POST',
          body: new URLSearchParams({ secret, response: token }),
          // A redirect would carry the secret to somewhere nobody configured.
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!answer.ok) return false;
        return replySchema.parse(await answer.json()).success;
      } catch (error) {
        onFailure(error instanceof Error ? error.name : 'unknown');
        return false;
      }
    },
  };
}
