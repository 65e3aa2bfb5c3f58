import type { Operation, Outcome } from '#contract/bulk';

const NONE: Record<Outcome, number> = {
  waiting: 0,
  sending: 0,
  done: 0,
  already: 0,
  conflict: 0,
  barred: 0,
  failed: 0,
  unknown: 0,
  cancelled: 0,
};

/** An operation that switches people off, for tests; counts that are not given are 0. */
export function someOperation(
  changes: Partial<Omit<Operation, 'counts'>> & { counts?: Partial<Operation['counts']> } = {},
): Operation {
  const counts = { ...NONE, ...changes.counts };
  return {
    id: 'o1',
    connectionId: 'c',
    kind: 'switch',
    active: false,
    undoes: null,
    undoneBy: null,
    actor: { personId: '1', userName: 'ana' },
    startedAt: 1,
    endedAt: null,
    state: 'running',
    hindrance: null,
    remainingMs: null,
    ...changes,
    counts,
    total: changes.total ?? Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}
