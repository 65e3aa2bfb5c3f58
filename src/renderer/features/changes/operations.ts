import type { Operation } from '#contract/bulk';

/** The operations that are known, and which of them a person wants to see. */
export interface Operations {
  byId: Readonly<Record<string, Operation>>;
  /** Were seen under way: what became of them is told. */
  watched: ReadonlySet<string>;
  dismissed: ReadonlySet<string>;
}

/** Nothing is known. */
export const NO_OPERATIONS: Operations = { byId: {}, watched: new Set(), dismissed: new Set() };

/** Has it come to its end? What was interrupted has not. */
export function hasEnded({ state }: Operation): boolean {
  return state === 'finished' || state === 'cancelled';
}

/** How many rows have an outcome. */
export function settledOf({ counts, total }: Operation): number {
  return total - counts.waiting - counts.sending;
}

/** The operations with one as it stands now, and what it undoes as undone. One that goes on again is back on the panel. */
export function withOperation(operations: Operations, operation: Operation): Operations {
  const { byId, watched, dismissed } = operations;
  const goesOn = operation.state !== 'interrupted' && !hasEnded(operation);
  const wasDismissed = goesOn && dismissed.has(operation.id);
  const undone = operation.undoes === null ? undefined : byId[operation.undoes];
  return {
    byId: {
      ...byId,
      ...(undone && { [undone.id]: { ...undone, undoneBy: operation.id } }),
      [operation.id]: operation,
    },
    watched: hasEnded(operation) || watched.has(operation.id) ? watched : new Set(watched).add(operation.id),
    dismissed: wasDismissed ? without(dismissed, operation.id) : dismissed,
  };
}

/**
 * Those of a connection that are under way, wait to go on, or ended in sight and were neither put away nor undone; the
 * oldest first.
 */
export function onPanel({ byId, watched, dismissed }: Operations, connectionId: string): Operation[] {
  return Object.values(byId)
    .filter((operation) => operation.connectionId === connectionId)
    .filter(({ id, undoneBy }) => watched.has(id) && !dismissed.has(id) && undoneBy === null)
    .toSorted((a, b) => a.startedAt - b.startedAt);
}

/** All of a connection, the newest first. */
export function operationsOf({ byId }: Operations, connectionId: string): Operation[] {
  return Object.values(byId)
    .filter((operation) => operation.connectionId === connectionId)
    .toSorted((a, b) => b.startedAt - a.startedAt);
}

/** The operations without those of a connection. */
export function forgetConnection(operations: Operations, connectionId: string): Operations {
  const kept = Object.entries(operations.byId).filter(([, one]) => one.connectionId !== connectionId);
  return { ...operations, byId: Object.fromEntries(kept) };
}

/** Can it be taken back as a whole? Only what switched somebody, has ended, and was not taken back already. */
export function canUndo(operation: Operation): boolean {
  const { kind, counts, undoneBy } = operation;
  return kind === 'switch' && hasEnded(operation) && counts.done > 0 && undoneBy === null;
}

/** The outcomes that are worth sending again, as far as somebody has them. */
export function retryable(operation: Operation): ('failed' | 'unknown' | 'cancelled')[] {
  if (!hasEnded(operation)) return [];
  return (['failed', 'unknown', 'cancelled'] as const).filter((outcome) => operation.counts[outcome] > 0);
}

const MILESTONES = [25, 50, 75, 100] as const;

/** The last quarter that was completed, in percent; 0 before the first. */
export function milestoneOf(operation: Operation): number {
  const { total } = operation;
  const percent = total === 0 ? 100 : (settledOf(operation) / total) * 100;
  return MILESTONES.findLast((milestone) => percent >= milestone) ?? 0;
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((other) => other !== id));
}
