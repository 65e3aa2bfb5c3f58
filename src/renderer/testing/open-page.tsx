import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import type { FakeBridge } from './fake-bridge';

/** The page at work. */
export interface OpenedPage {
  bridge: FakeBridge;
  /** A person's hands. */
  user: UserEvent;
}

/** Complaints of the bridges of the running test. */
export const bridges: FakeBridge[] = [];

/**
 * Opens the whole page over a bridge, as `main.tsx` does, and waits until it is ready. Its modules are fresh: nothing that
 * an earlier page knew is left.
 */
export async function openPage(bridge: FakeBridge): Promise<OpenedPage> {
  bridges.push(bridge);
  vi.resetModules();
  delete document.documentElement.dataset['porteroReady'];
  history.replaceState(null, '', '#');
  Object.assign(window, { portero: bridge });
  const [{ App }, { catchUp, startListening }, { firstPlace }, { startAt }, { startWords }] =
    await Promise.all([
      import('../app/app'),
      import('../app/listening'),
      import('../app/follow-link'),
      import('../navigation/navigation'),
      import('../i18n/i18n'),
    ]);
  startListening();
  const caughtUp = catchUp();
  await startWords(bridge.start.language);
  const place = firstPlace(bridge.start);
  if (place !== null) await Promise.all([caughtUp, startAt(place)]);
  await act(async () => void render(<App />));
  await waitFor(() => expect(document.documentElement.dataset['porteroReady']).toBeDefined());
  return { bridge, user: userEvent.setup() };
}

/** Main tells something, and the page has taken it in. */
export async function tell<E extends Parameters<FakeBridge['tell']>[0]>(
  bridge: FakeBridge,
  ...[event, payload]: Parameters<typeof bridge.tell<E>>
): Promise<void> {
  await act(async () => bridge.tell(event, payload));
}

/** Somebody's switch, once it is there. */
export const switchOf = (userName: string): Promise<HTMLElement> =>
  screen.findByRole('switch', { name: `Active: ${userName}` });
