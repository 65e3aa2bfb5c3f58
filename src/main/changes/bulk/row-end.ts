import { unreachable } from '#contract/errors';
import type { Person } from '#contract/directory';
import { withLimits } from '../../http/http-client';
import type { ChangeEnd, ChangePlace, System } from '../pipeline/change';
import type { Truth } from '../pipeline/find-out';
import type { KeptOperation } from './operations-table';
import type { TaskEnd, TaskPending } from './task';

/**
 * Waits before each attempt to find out what came of a row whose answer was lost, ms. Few and short: where nobody answers,
 * the whole operation waits, and asks afterwards.
 */
export const LOOK_AGAIN_AFTER_MS = [0, 200];

/** The system as whoever began the operation sees it. */
export function systemOf({ dialect, directory, client }: ChangePlace, { context }: KeptOperation): System {
  return { dialect, directory, client: withLimits(client, { onlyAs: context.actor.personId }) };
}

/** What a change came to, as a row. `person`: as the system has them then. */
export function rowEnd<F, T>(end: ChangeEnd<F, T>, person?: Person): TaskEnd | TaskPending {
  switch (end.outcome) {
    case 'done':
    case 'already':
      return { outcome: end.outcome, error: null, person };
    case 'conflict':
    case 'barred':
      return { outcome: end.outcome, error: end.error, person };
    case 'failed':
      return { outcome: 'failed', error: end.error, gone: end.gone };
    case 'unsent':
    case 'unsettled':
      return { outcome: end.outcome, error: end.error };
    default:
      return unreachable(end);
  }
}

/** What was found out about a row that was sent before. */
export function rowTruth<T>(truth: Truth<T>, person?: Person): TaskEnd | TaskPending {
  switch (truth.outcome) {
    case 'done':
      return { outcome: 'done', error: null, person };
    case 'unsent':
      return { outcome: 'unsent', error: { code: 'unreachable' } };
    case 'failed':
    case 'unsettled':
      return truth;
    default:
      return unreachable(truth);
  }
}
