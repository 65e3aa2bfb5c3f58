import type { BulkPreview } from '#contract/bulk';
import type { PeopleScope } from '#contract/directory';
import { portero } from '../../bridge/bridge';
import { clearSelection } from '../../directory/selecting';
import { switchPerson } from './switch-person';
import { propose, start } from './proposal-store';

/** Shows who would be switched on or off and who would not. One person alone is simply switched. */
export async function proposeSwitch(
  connectionId: string,
  scope: PeopleScope,
  active: boolean,
): Promise<void> {
  const ask = () => portero.call('bulk/preview', { connectionId, scope, active });
  const afterwards = () => clearSelection(connectionId);
  await propose({ connectionId, active, ask, afterwards }, (preview) => switchAlone(preview, active));
}

async function switchAlone({ previewId, connectionId, counts }: BulkPreview, active: boolean) {
  if (counts.total !== 1 || counts.change !== 1) return false;
  const answer = await portero.call('bulk/preview-rows', { previewId, part: 'change', offset: 0, limit: 1 });
  const [person] = answer.ok ? answer.value : [];
  if (!person) return false;
  void switchPerson({ connectionId, personId: person.personId, userName: person.userName, active });
  return true;
}

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
