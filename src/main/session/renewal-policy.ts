import type { PorteroError } from '#contract/errors';
import { NOBODY_ANSWERED } from '../failure/failure';

/** How a session can be renewed now: by the kept password, which asks nobody, or by the person. */
export type RenewalMeans = { by: 'password'; attempt(): Promise<RenewalOutcome> } | { by: 'person' };

/** What came of an attempt without the person. */
export type RenewalOutcome = { kind: 'renewed' } | { kind: 'failed'; problem: PorteroError };

/** Why a session is renewed unasked: its end is near, or the system has refused its token. */
export type RenewalReason = 'ending' | 'refused';

/** What follows a failed attempt. */
export type NextStep = 'ask the person' | 'fail the requests' | 'wait' | 'nothing';

/** What follows when a session could not be renewed without the person. Where it was their wish, they are always asked. */
export function nextStep(reason: RenewalReason, { code }: PorteroError): NextStep {
  const nobodyAnswered = NOBODY_ANSWERED.includes(code);
  // Nobody is helped by a sign-in sheet then: the requests fail as any other does now, and the next one tries again.
  if (reason === 'refused') return nobodyAnswered ? 'fail the requests' : 'ask the person';
  // Whoever cancelled it is signing in or out. What time can mend needs nobody while the old token still works.
  if (code === 'cancelled') return 'nothing';
  return nobodyAnswered || code === 'throttled' ? 'wait' : 'ask the person';
}
