import { setTimeout as wait } from 'node:timers/promises';
import type { PorteroError } from '#contract/errors';
import { failedWith } from '../../failure/failure';
import type { ChangeKind, System } from './change';
import { isNoAnswer, isSessionGone } from './uncertainty';

/** What came of a change that was sent and not answered. */
export type Truth<T> =
  | { outcome: 'done'; value: T | undefined }
  /** The system does not have it: it was not carried out. */
  | { outcome: 'unsent'; value: T | undefined }
  /** The thing is gone. */
  | { outcome: 'failed'; error: PorteroError; gone: true }
  /** Nobody can say now (any error), or ever (`outcome-unknown`). */
  | { outcome: 'unsettled'; error: PorteroError };

const UNKNOWN: PorteroError = { code: 'outcome-unknown' };

/**
 * Reads what came of a change whose answer was lost, by its trace. `afterMs`: the waits before each attempt, ms. Gives up
 * at once when the session is over.
 */
export async function findOut<Trace, T>(
  kind: ChangeKind<Trace, T>,
  trace: Trace,
  system: System,
  afterMs: readonly number[],
): Promise<Truth<T>> {
  let error = UNKNOWN;
  for (const delay of afterMs) {
    if (delay > 0) await wait(delay);
    try {
      const { took, value } = await kind.find(trace, system);
      if (took === undefined) return { outcome: 'unsettled', error: UNKNOWN };
      return { outcome: took ? 'done' : 'unsent', value };
    } catch (thrown) {
      if (failedWith(thrown, 'not-found'))
        return { outcome: 'failed', error: { code: 'not-found' }, gone: true };
      if (!isNoAnswer(thrown)) return { outcome: 'unsettled', error: UNKNOWN };
      error = thrown.error;
      if (isSessionGone(error)) break;
    }
  }
  return { outcome: 'unsettled', error };
}
