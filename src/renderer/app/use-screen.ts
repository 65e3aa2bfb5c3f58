import { useMemo } from 'react';
import { useConnections } from '../state/connections';
import { useSessions } from '../state/sessions';
import { useNavigation } from '../navigation/navigation';
import { chooseScreen, type Screen } from './screen-choice';

/** The screen to show now. */
export function useScreen(): Screen {
  const connectionId = useNavigation((state) => state.connectionId);
  const connection = useConnections((state) =>
    state.connections?.find((candidate) => candidate.id === connectionId),
  );
  const session = useSessions((state) => (connectionId === null ? undefined : state.sessions[connectionId]));
  return useMemo(() => chooseScreen(connection, session), [connection, session]);
}
