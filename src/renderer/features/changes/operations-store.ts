import { create } from 'zustand';
import type { Operation } from '#contract/bulk';
import { portero } from '../../bridge/bridge';
import { whenPersonChanges } from '../../state/sessions';
import { forgetConnection, NO_OPERATIONS, withOperation, type Operations } from './operations';

/** What a person began here last, so that it can be taken back. */
interface Started {
  operationId: string;
  /** ms since the epoch */
  at: number;
}

interface OperationsStore extends Operations {
  started: Readonly<Record<string, Started>>;
  /** The operation whose results are open. */
  openId: string | null;
}

/** The bulk operations that main has spoken of, whichever window began them. */
export const useOperations = create<OperationsStore>(() => ({ ...NO_OPERATIONS, started: {}, openId: null }));

/** How often main has spoken of an operation: what was asked for before that is older. */
const spoken = new Map<string, number>();

/** Takes over how an operation stands. */
export function receiveOperation(operation: Operation): void {
  spoken.set(operation.id, (spoken.get(operation.id) ?? 0) + 1);
  useOperations.setState((state) => withOperation(state, operation));
}

/**
 * Asks for the operations of a person on a connection. What came by itself meanwhile is newer than the answer, and what
 * somebody else did is none of theirs.
 */
export async function loadOperations(connectionId: string, personId: string): Promise<void> {
  const before = new Map(spoken);
  const answer = await portero.call('bulk/list', { connectionId });
  if (!answer.ok) return;
  for (const operation of answer.value) {
    const newer = spoken.get(operation.id) !== before.get(operation.id);
    if (!newer && operation.actor.personId === personId) receiveOperation(operation);
  }
}

/** Remembers that this window began an operation. */
export function rememberStarted({ id: operationId, connectionId }: Operation): void {
  useOperations.setState(({ started }) => ({
    started: { ...started, [connectionId]: { operationId, at: Date.now() } },
  }));
}

/** What this window began last on a connection and nobody has taken back. */
export function lastStarted(connectionId: string): Started | null {
  const { started, byId } = useOperations.getState();
  const last = started[connectionId];
  if (!last || byId[last.operationId]?.undoneBy) return null;
  return last;
}

/** Takes an operation that ended, or waits for its person, off the panel. */
export function dismissOperation(operationId: string): void {
  useOperations.setState(({ dismissed }) => ({ dismissed: new Set(dismissed).add(operationId) }));
}

/** Opens the results of an operation, row by row. */
export function openOperation(operationId: string): void {
  useOperations.setState({ openId: operationId });
}

/** Closes them. */
export function closeOperation(): void {
  useOperations.setState({ openId: null });
}

// Whoever signs in next must not see what the last person did.
whenPersonChanges((id) =>
  useOperations.setState((state) => {
    const open = state.openId !== null && state.byId[state.openId]?.connectionId === id;
    return { ...forgetConnection(state, id), ...(open && { openId: null }) };
  }),
);

/** Has it come to its end, as far as is known here? */
export function hasEnded(operationId: string): boolean {
  return useOperations.getState().byId[operationId]?.endedAt !== null;
}
