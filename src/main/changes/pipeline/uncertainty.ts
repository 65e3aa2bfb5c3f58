import type { PorteroError } from '#contract/errors';
import { failedWith, NOBODY_ANSWERED, type Failure } from '../../failure/failure';

/** Nobody is signed in any more, or somebody else: what was sent before may have been carried out or not. */
const SESSION_GONE = ['session-expired', 'not-signed-in'] as const;

/** After these a write may or may not have been carried out. */
export function isUncertain(error: unknown): error is Failure {
  return failedWith(error, ...NOBODY_ANSWERED, ...SESSION_GONE, 'cancelled');
}

/** After these nothing was read, and the same question may be answered later. */
export function isNoAnswer(error: unknown): error is Failure {
  return isUncertain(error) || failedWith(error, 'throttled');
}

/** Can it only go on once the person has signed in again? */
export function isSessionGone({ code }: PorteroError): boolean {
  return SESSION_GONE.some((gone) => gone === code);
}
