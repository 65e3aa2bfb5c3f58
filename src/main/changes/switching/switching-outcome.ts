import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { PeopleRoutes } from '../../dialects/dialect';
import { failedWith, NOBODY_ANSWERED, type Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';

/** Nobody is signed in any more, or somebody else: what was sent before may have been carried out or not. */
const SESSION_GONE = ['session-expired', 'not-signed-in'] as const;

/** After these a write may or may not have been carried out. */
export function isDoubtful(error: unknown): error is Failure {
  return failedWith(error, ...NOBODY_ANSWERED, ...SESSION_GONE, 'cancelled');
}

/** After these nothing was read, and the same question may be answered later. */
export function isNoAnswer(error: unknown): error is Failure {
  return isDoubtful(error) || failedWith(error, 'throttled');
}

/** Can it only go on once the person has signed in again? */
export function isSessionGone({ code }: PorteroError): boolean {
  return SESSION_GONE.some((gone) => gone === code);
}

/** What the system has of somebody whose switch was sent: known, gone, or nobody can say now. */
export type Truth =
  | { known: true; person: Person }
  | { known: false; gone: true }
  | { known: false; gone: false; error: PorteroError };

/**
 * Reads what came of a switch whose answer was lost. It is never sent again and never taken for done on trust: what the
 * system has now is the truth. `afterMs`: the waits before each try, ms. Gives up at once when the session is over.
 */
export async function readTruth(
  people: PeopleRoutes,
  client: ApiClient,
  personId: string,
  afterMs: readonly number[],
): Promise<Truth> {
  let error: PorteroError = { code: 'outcome-unknown' };
  for (const delay of afterMs) {
    if (delay > 0) await wait(delay);
    try {
      return { known: true, person: (await people.read(client, personId)).person };
    } catch (thrown) {
      if (failedWith(thrown, 'not-found')) return { known: false, gone: true };
      if (!isNoAnswer(thrown)) return { known: false, gone: false, error: { code: 'outcome-unknown' } };
      error = thrown.error;
      if (isSessionGone(error)) break;
    }
  }
  return { known: false, gone: false, error };
}
