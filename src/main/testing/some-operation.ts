import { OUTCOMES, type Operation, type Outcome } from '#contract/bulk';

/** An operation in which nothing stands out; a test says what matters to it. */
export function someOperation(
  special: Partial<Omit<Operation, 'counts'>> & { counts?: Partial<Record<Outcome, number>> } = {},
): Operation {
  const none = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  return {
    id: '4a0f3c52-6a43-4c0f-9d39-6a8b7a0d3d10',
    connectionId: 'c',
    kind: 'switch',
    active: false,
    undoes: null,
    undoneBy: null,
    actor: { personId: 'p', userName: 'ana' },
    startedAt: 0,
    endedAt: null,
    state: 'running',
    hindrance: null,
    total: 0,
    remainingMs: null,
    ...special,
    counts: { ...none, ...special.counts },
  };
}
