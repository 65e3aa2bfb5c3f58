/**
 * The closed set of everything that can go wrong, as the renderer sees it. A dialect turns each system's way of
 * failing into one of these; screens turn each of these into a sentence that says what to do next.
 */
export const ERROR_CODES = [
  /** The call's own words do not fit the contract: a bug in the caller. */
  'invalid-request',
  /** The call came from a page that may not call. */
  'forbidden-sender',
  /** Signing in was refused; the system does not say why, and neither do we (WC-28). */
  'refused',
  /** Too many tries; `retryAfterMs` says how long to wait where the system told. */
  'throttled',
  /** No password is kept for this connection (any more): it has to be typed. */
  'password-needed',
  /** Signing in needs a captcha token and none is held, or the one held is too old. */
  'captcha-needed',
  /** Nobody is signed in on this connection. */
  'not-signed-in',
  /** The session ended and was not renewed: the request was not carried out. */
  'session-expired',
  /** The system understood and said no (403). */
  'not-permitted',
  /** The system does not have it (404). */
  'not-found',
  /** The system found fault with the request (other 4xx); `words` has its own words. */
  'rejected',
  /** No connection to the system could be made, or it broke. */
  'unreachable',
  /** The system did not answer in time. */
  'timeout',
  /** The answer is not what the system's documents promise: HTML, half a body, a token that is no JWT. */
  'bad-answer',
  /** The system failed on its own (5xx). */
  'server-failed',
  /** A write was sent and nobody can say whether it was carried out. */
  'outcome-unknown',
  /** The system has something else by now than what was looked at: nothing was written. */
  'conflict',
  /** You cannot switch off, or delete, yourself. */
  'self-guard',
  /** You cannot switch off, or delete, the last active administrator. */
  'last-administrator-guard',
  /** The address is not one that Portero may use (not https, not loopback, or not an address). */
  'bad-address',
  /** Plain http to another computer, and nobody has allowed it in spite of the warning. */
  'plain-http',
  /**
   * The certificate is none that this computer trusts. `fingerprint` names one that a person may trust by choice; without
   * it no choice can help (wrong date, revoked, too weak), and `words` is Chromium's name for the reason.
   */
  'certificate-unknown',
  /** No system that Portero knows answers at the address. */
  'system-unknown',
  /** IT has set this connection: it cannot be changed here. */
  'managed',
  /** There is no connection with this id (any more). */
  'no-such-connection',
  /** What is asked is not among the system's capabilities. */
  'not-supported',
  /** A file could not be read: it is not of the expected kind, too large, or not ours to read. */
  'file-unreadable',
  /** A file could not be written: no room, or no right to. */
  'file-not-written',
  /** The local server cannot run; see its status for the reason. */
  'local-server-failed',
  /** The person called it off. */
  'cancelled',
  /** A defect in Portero. Details are in the log. */
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, in a form that can cross processes. Never holds a token, a password or a captcha token. */
export interface PorteroError {
  code: ErrorCode;
  /** HTTP status, where there was an answer. */
  status?: number | undefined;
  /** The system's own words, at most 500 characters, plain text. */
  words?: string | undefined;
  /** How long to wait before the next try, milliseconds. */
  retryAfterMs?: number | undefined;
  /** SHA-256 of the certificate that is not trusted. */
  fingerprint?: string | undefined;
}

/** Every answer over the bridge: never silence, never a rejected promise. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: PorteroError };

/** Marks a place that no value may reach; the compiler checks that all cases were handled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
