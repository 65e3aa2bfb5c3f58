import type { ErrorCode, PorteroError } from '#contract/errors';

/** An expected failure: carries one of the closed set of errors and nothing secret. Everything else is a defect. */
export class Failure extends Error {
  /** What the renderer is sent. */
  readonly error: PorteroError;

  constructor(code: ErrorCode, details: Omit<PorteroError, 'code'> = {}) {
    super(details.status === undefined ? code : `${code} (${details.status})`);
    this.name = 'Failure';
    this.error = { code, ...details };
  }
}

/** After these the system has not decided anything: the same request may succeed a moment later. */
export const NOBODY_ANSWERED: readonly ErrorCode[] = [
  'unreachable',
  'timeout',
  'server-failed',
  'bad-answer',
];

/** Is this a failure with one of these codes? */
export function failedWith(error: unknown, ...codes: ErrorCode[]): error is Failure {
  return error instanceof Failure && codes.includes(error.error.code);
}
