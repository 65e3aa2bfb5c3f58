import { Suspense, useMemo, type ReactNode } from 'react';
import type { Connection } from '#contract/connection';
import { unreachable } from '#contract/errors';
import { SignInScreen } from '../features/sign-in/sign-in-screen';
import { WelcomeScreen } from '../features/connections/welcome-screen';
import { SignedInPart } from './prepare-lazy';
import { useConnections } from '../state/connections';
import { useSessions } from '../state/sessions';
import { useNavigation } from '../navigation/navigation';
import { chooseScreen, type Screen } from './screen-choice';
import { SettingsButton } from '../features/settings/settings-button';
import styles from './entrance-frame.module.css';

/** What a sign-in is for: what was typed for one place, and its captcha, are not for another. */
function placeKey({ id, address, turnstileSiteKey }: Connection): string {
  return `${id} ${address} ${turnstileSiteKey}`;
}

/** Draws the screen of the moment. A connection's screens are new for each connection: nothing typed leaks over. */
export function CurrentScreen() {
  const screen = useScreen();
  switch (screen.name) {
    case 'welcome':
      return (
        <EntranceFrame>
          <WelcomeScreen />
        </EntranceFrame>
      );
    case 'sign-in':
      return (
        <EntranceFrame>
          <SignInScreen key={placeKey(screen.connection)} connection={screen.connection} />
        </EntranceFrame>
      );
    case 'users':
      return (
        <Suspense fallback={null}>
          <SignedInPart key={screen.connection.id} connection={screen.connection} session={screen.session} />
        </Suspense>
      );
    default:
      return unreachable(screen);
  }
}

/** The screen to show now. */
function useScreen(): Screen {
  const connectionId = useNavigation((state) => state.connectionId);
  const connection = useConnections((state) =>
    state.connections?.find((candidate) => candidate.id === connectionId),
  );
  const session = useSessions((state) => (connectionId === null ? undefined : state.sessions[connectionId]));
  return useMemo(() => chooseScreen(connection, session), [connection, session]);
}

/** The frame of the screens before the sign-in: nothing but the settings in the corner. */
function EntranceFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles['frame']}>
      <main className="h-full">{children}</main>
      <header className={styles['corner']}>
        <SettingsButton />
      </header>
    </div>
  );
}
