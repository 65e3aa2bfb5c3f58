import type { PorteroError } from '#contract/errors';
import { goToConnection } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { receiveConnection } from '../../state/connections';
import { receiveLocalServer } from './local-server-store';

/**
 * Starts the practice system and goes to its sign-in. Answers what went wrong, or null; why the system cannot run is
 * in the status by then.
 */
export async function openPractice(
  channel: 'local-server/open' | 'local-server/start-afresh',
): Promise<PorteroError | null> {
  const answer = await portero.call(channel);
  if (answer.ok) {
    receiveConnection(answer.value);
    await goToConnection(answer.value.id);
    return null;
  }
  const status = await portero.call('local-server/status');
  if (status.ok) receiveLocalServer(status.value);
  return answer.error;
}
