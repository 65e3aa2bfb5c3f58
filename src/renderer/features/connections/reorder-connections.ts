import { portero } from '../../bridge/bridge';
import { inOrder } from './connection-order';
import { receiveConnections, useConnections } from '../../state/connections';

/** Puts one's own connections in the order of `ids`: on screen at once, and for good once main has kept it. */
export async function reorderConnections(ids: readonly string[]): Promise<void> {
  const { connections } = useConnections.getState();
  if (connections) receiveConnections(inOrder(connections, ids));
  await portero.call('connections/reorder', { connectionIds: [...ids] });
  // Main's word is final, also where it could not keep the order.
  const answer = await portero.call('connections/list');
  if (answer.ok) receiveConnections(answer.value);
}
