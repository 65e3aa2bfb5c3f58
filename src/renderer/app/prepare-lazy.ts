import { readyPart } from '../components/ready-part';
import { wantAllWords } from '../i18n/i18n';

/**
 * Fetches what the next screens need, once the first has been drawn and the page has nothing better to do. One that
 * cannot be fetched now is asked for again when it is wanted.
 */
export function prepareLazyParts(): void {
  requestIdleCallback(() => {
    void Promise.allSettled([
      SignedInPart.prepare(),
      import('../features/connections/connection-sheet'),
      import('../features/connections/connection-menu'),
      import('../features/settings/settings-menu'),
    ]);
  });
}

/** Everything behind the sign-in, with its words: fetched while the first screen waits for the person. */
export const SignedInPart = readyPart(async () => {
  const [{ SignedIn }] = await Promise.all([import('./signed-in'), wantAllWords()]);
  return SignedIn;
});
