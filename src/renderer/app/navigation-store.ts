import { create } from 'zustand';
import { portero } from '../bridge';
import { receiveSession } from '../features/session/session-store';

interface NavigationStore {
  /** The connection on screen; null on the welcome screen. */
  connectionId: string | null;
}

/** Where the person is. Which screen that means follows from the session of the connection. */
export const useNavigation = create<NavigationStore>(() => ({ connectionId: null }));

/** The connection that the page's address names: where it was before it was loaded again. */
export function connectionInAddress(): string | null {
  return decodeURIComponent(location.hash.slice(1)) || null;
}

function show(connectionId: string | null): void {
  history.replaceState(
    null,
    '',
    connectionId === null ? location.pathname : `#${encodeURIComponent(connectionId)}`,
  );
  useNavigation.setState({ connectionId });
}

/** Goes to a connection: to its people where someone is signed in, else to its sign-in. */
export async function goToConnection(connectionId: string): Promise<void> {
  const session = await portero.call('session/state', { connectionId });
  if (session.ok) receiveSession(session.value);
  show(connectionId);
}

/** Goes to the welcome screen. Sessions go on. */
export function goToWelcome(): void {
  show(null);
}
