import type { CaptchaVerifier } from './captcha-verifier';
import type { Siteverify } from './siteverify';
import { siteverifyReplySchema, siteverifyRequestSchema } from './siteverify-wire';

/** Asks the server's own verifier, in process, with the very request and reply that would go over the wire. */
export function createLocalCaptchaVerifier(siteverify: Siteverify, secret: string): CaptchaVerifier {
  return {
    verify: async (token) => {
      const request = siteverifyRequestSchema.parse({ secret, response: token });
      return siteverifyReplySchema.parse(siteverify(request)).success;
    },
  };
}
