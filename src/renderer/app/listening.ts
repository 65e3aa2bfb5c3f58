import { portero } from '../bridge/bridge';
import { receiveOperation } from '../features/changes/operations-store';
import { receiveConnections } from '../state/connections';
import { receiveHealth } from '../features/connections/health-store';
import { receiveLocalServer } from '../features/connections/local-server-store';
import { receiveDeletion } from '../features/people/receive-deletion';
import { receiveSession } from '../state/sessions';
import { receivePreferences } from '../features/settings/preferences-store';
import { receiveCaptcha } from '../features/sign-in/captcha-store';
import { receiveListView } from '../features/users/list-views-store';
import { receiveRevision } from '../directory/revisions';
import { receiveVault } from '../features/sign-in/vault-store';
import { receiveNotices } from '../features/connections/notices-store';
import { followLink } from './follow-link';

/** Feeds the stores with what main says from now on. */
export function startListening(): void {
  portero.on('connections/changed', receiveConnections);
  portero.on('connections/health-changed', receiveHealth);
  portero.on('vault/changed', receiveVault);
  portero.on('local-server/changed', receiveLocalServer);
  portero.on('session/changed', receiveSession);
  portero.on('captcha/changed', receiveCaptcha);
  portero.on('directory/changed', receiveRevision);
  portero.on('people/deletion', receiveDeletion);
  portero.on('list-view/changed', receiveListView);
  portero.on('bulk/changed', receiveOperation);
  portero.on('settings/changed', receivePreferences);
  portero.on('links/go', followLink);
}

/** Asks once for what main said before anyone listened. */
export async function catchUp(): Promise<void> {
  const [connections, notices, localServer] = await Promise.all([
    portero.call('connections/list'),
    portero.call('app/notices'),
    portero.call('local-server/status'),
  ]);
  receiveConnections(connections.ok ? connections.value : []);
  if (notices.ok) receiveNotices(notices.value);
  if (localServer.ok) receiveLocalServer(localServer.value);
}
