import { create } from 'zustand';
import { portero } from '../bridge';
import { receiveSession } from '../features/session/session-store';

interface NavigationStore {
  /** The connection on screen; null on the welcome screen. */
  connectionId: string | null;
}

/** Where the person is. Which screen that means follows from the session of the connection. */
export const useNavigation = create<NavigationStore>(() => ({ connectionId: null }));

/** Goes to a connection: to its people where someone is signed in, else to its sign-in. */
export async function goToConnection(connectionId: string): Promise<void> {
  const session = await portero.call('session/state', { connectionId });
  if (session.ok) receiveSession(session.value);
  useNavigation.setState({ connectionId });
}

/** Goes to the welcome screen. Sessions go on. */
export function goToWelcome(): void {
  useNavigation.setState({ connectionId: null });
}
