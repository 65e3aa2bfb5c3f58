import type { TFunction } from 'i18next';
import type { Operation, Outcome } from '#contract/bulk';

/** What an operation is about, in words that are true before, during and after it. */
export function operationTitle(t: TFunction, operation: Operation, people: string): string {
  return t(titleKey(operation), { count: operation.total, people });
}

function titleKey({ kind, undoes, active }: Operation) {
  if (kind === 'create') return 'bulk.create';
  if (undoes !== null) return 'bulk.undo';
  if (active === null) return 'bulk.mixed';
  return active ? 'bulk.activate' : 'bulk.deactivate';
}

/** How long it still takes (ms), as an estimate: below two seconds it is not worth a number. */
export function remainingWords(t: TFunction, ms: number, span: (ms: number) => string): string {
  return ms < 2_000 ? t('bulk.remainingMoment') : t('bulk.remaining', { time: span(ms) });
}

/** The key of the word for an outcome, as it stands beside a number. */
export function outcomeKey(outcome: Outcome) {
  return OUTCOMES[outcome];
}

const OUTCOMES = {
  waiting: 'bulk.waiting',
  sending: 'bulk.sending',
  done: 'bulk.done',
  already: 'bulk.already',
  conflict: 'bulk.conflict',
  barred: 'bulk.barred',
  failed: 'bulk.failed',
  unknown: 'bulk.unknown',
  cancelled: 'bulk.cancelled',
} as const satisfies Record<Outcome, string>;

/** The outcomes that tell what came of an operation, in the order in which they are told. */
const TOLD: readonly Outcome[] = ['done', 'already', 'conflict', 'barred', 'failed', 'unknown', 'cancelled'];

/** What came of an operation, number by number; outcomes that nobody had are left out. */
export function summaryWords(t: TFunction, { counts }: Operation, count: (value: number) => string): string {
  return TOLD.filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${count(counts[outcome])} ${t(outcomeKey(outcome))}`)
    .join(', ');
}
