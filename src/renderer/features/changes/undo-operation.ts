import { portero } from '../../bridge/bridge';
import { propose, start } from './proposal-store';

/**
 * Takes back a whole operation: those whom it changed are put back. That begins at once, and is itself an operation; only
 * where somebody was changed since, and would be left alone, it is shown first.
 */
export async function undoOperation(connectionId: string, operationId: string): Promise<void> {
  const ask = () => portero.call('bulk/preview-undo', { operationId });
  await propose({ connectionId, active: null, ask, afterwards: () => undefined }, async (preview) => {
    const { change, conflict, barred } = preview.counts;
    if (change === 0 || conflict > 0 || barred > 0) return false;
    return (await start(preview.previewId)) === null;
  });
}
