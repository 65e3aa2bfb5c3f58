import { create } from 'zustand';
import type { LocalServerStatus } from '#contract/local-server-status';
import type { PorteroError } from '#contract/errors';
import { goToConnection } from '../../navigation/navigation';
import { portero } from '../../bridge/bridge';
import { receiveConnection } from '../../state/connections';

interface LocalServerStore {
  status: LocalServerStatus;
}

/** How the local server is doing. */
export const useLocalServer = create<LocalServerStore>(() => ({ status: { state: 'stopped' } }));

/** Takes over what main says. */
export function receiveLocalServer(status: LocalServerStatus): void {
  useLocalServer.setState({ status });
}

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
