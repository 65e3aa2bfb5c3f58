import { lazy, Suspense } from 'react';
import type { Connection } from '#contract/connection';
import { unreachable } from '#contract/errors';
import { SignInScreen } from '../features/sign-in/sign-in-screen';
import { WelcomeScreen } from '../features/welcome/welcome-screen';
import { wantAllWords } from '../i18n/i18n';
import { EntranceFrame } from './entrance-frame';
import { useScreen } from './use-screen';

const SignedIn = lazy(async () => {
  const [{ SignedIn: screen }] = await Promise.all([import('./signed-in'), wantAllWords()]);
  return { default: screen };
});

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
          <SignedIn key={screen.connection.id} connection={screen.connection} session={screen.session} />
        </Suspense>
      );
    default:
      return unreachable(screen);
  }
}
