import { z } from 'zod';
import { TURNSTILE_TOKEN_MAX_LENGTH } from '#contract/wire/turnstile';
import { ServerFailureError } from '../server-failure';
import type { CaptchaVerifier } from './captcha-verifier';

/** How long a verifier elsewhere may take, milliseconds. */
const TIMEOUT_MS = 10_000;

/** Only `success` is read, as the real service does (WC-31). */
const replySchema = z.object({ success: z.boolean() });

/** Where and how a siteverify elsewhere is asked. */
export interface RemoteCaptchaVerifierOptions {
  readonly url: string;
  readonly secret: string;
  /** Told why a check could not be made. The text holds neither secret nor token. */
  readonly onFailure: (reason: string) => void;
  /** Milliseconds; shorter for tests. */
  readonly timeoutMs?: number;
}

/**
 * Asks a siteverify over HTTP with the form fields `secret` and `response`. Anything but a proper yes is a no.
 *
 * @throws ServerFailureError `bad-options` for an address of another protocol, which could only ever be a no
 */
export function createRemoteCaptchaVerifier(options: RemoteCaptchaVerifierOptions): CaptchaVerifier {
  const { url, secret, onFailure, timeoutMs = TIMEOUT_MS } = options;
  if (!/^https?:/i.test(url)) {
    throw new ServerFailureError('bad-options', `--siteverify-url: ${url} is not an http or https address.`);
  }
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
