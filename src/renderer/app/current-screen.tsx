import { Suspense } from 'react';
import type { Connection } from '#contract/connection';
import { unreachable } from '#contract/errors';
import { SignInScreen } from '../features/sign-in/sign-in-screen';
import { WelcomeScreen } from '../features/connections/welcome-screen';
import { EntranceFrame } from './entrance-frame';
import { SignedInPart } from './signed-in-part';
import { useScreen } from './use-screen';

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
