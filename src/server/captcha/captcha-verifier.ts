/**
 * Decides whether a captcha token is good, using it up. One token, one call: the second is refused (TU-8).
 * Promises never to raise: what cannot be decided is refused.
 */
export interface CaptchaVerifier {
  verify(token: string): Promise<boolean>;
}
