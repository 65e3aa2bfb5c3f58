import { SignedInPart } from './signed-in-part';

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
