import type { Candidate } from '#contract/connection-report';

/** A system that was found at an address, with all that a connection to it needs. */
export interface FoundSystem extends Candidate {
  /** Where the captcha widget's script comes from; null where there is no captcha. */
  turnstileScriptUrl: string | null;
}
