import type { PorteroError, Result } from '#contract/errors';
import type { Operation } from '#contract/bulk';
import { portero } from '../../bridge/bridge';
import { tell } from '../../components/tell';
import { errorWords } from '../../i18n/error-words';
import { words } from '../../i18n/i18n';
import { isLocal } from '../../state/connections';
import { receiveOperation } from './operations-store';
import { retryable } from './operations';

/** Stops sending until somebody goes on. */
export async function pauseOperation({ id: operationId, connectionId }: Operation): Promise<void> {
  take(connectionId, await portero.call('bulk/pause', { operationId }));
}

/** Goes on with one that was paused or interrupted. */
export async function resumeOperation({ id: operationId, connectionId }: Operation): Promise<void> {
  take(connectionId, await portero.call('bulk/resume', { operationId }));
}

/** What was not sent stays unsent. */
export async function cancelOperation({ id: operationId, connectionId }: Operation): Promise<void> {
  take(connectionId, await portero.call('bulk/cancel', { operationId }));
}

/** Sends again what failed, is not known, or was not sent. */
export async function retryOperation(operation: Operation): Promise<void> {
  const { id: operationId, connectionId } = operation;
  take(connectionId, await portero.call('bulk/retry', { operationId, outcomes: retryable(operation) }));
}

/** Switches one person of a conflict anyway: somebody has looked at what is there now. */
export async function switchAnyway(operation: Operation, personId: string): Promise<void> {
  const { id: operationId, connectionId } = operation;
  const wanted = { operationId, outcomes: ['conflict' as const], personIds: [personId] };
  take(connectionId, await portero.call('bulk/retry', wanted));
}

/** Writes one result a row to a file, which the person chooses. */
export async function exportResults({ id: operationId, connectionId }: Operation): Promise<void> {
  const answer = await portero.call('export/results', { operationId, format: 'csv' });
  if (!answer.ok) tellFailure(connectionId, answer.error);
  else if (answer.value) tell({ title: words.t('bulk.exported', { file: answer.value.file }) });
}

function take(connectionId: string, answer: Result<Operation>): void {
  if (answer.ok) receiveOperation(answer.value);
  else tellFailure(connectionId, answer.error);
}

function tellFailure(connectionId: string, error: PorteroError): void {
  tell({ title: errorWords(words.t, error, isLocal(connectionId)), failed: true });
}
