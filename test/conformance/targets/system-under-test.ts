import type { Account } from './target';
import type { Answer } from './system-http';

/** What the suite has to know of a system before it can state anything about it. */
export interface SystemUnderTest {
  /** The dialect's id, the same on both sides. */
  readonly id: string;
  readonly signInPath: string;
  /** Whether signing in needs a captcha token. */
  readonly captcha: boolean;
  /** A route that answers GET to whoever has a token. */
  readonly protectedPath: string;
  /** Somebody who can sign in at a local server that was just seeded. */
  readonly localAccount: Account;
  /** The body of a sign-in, as the system spells it. */
  signInBody(account: Account, captchaToken?: string): Record<string, unknown>;
  /** The token in the answer to a good sign-in. Raises when there is none. */
  tokenOf(answer: Answer): string;
}
