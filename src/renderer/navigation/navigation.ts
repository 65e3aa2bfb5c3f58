import { create } from 'zustand';
import type { Place, Section } from '#contract/place';
import { portero } from '../bridge/bridge';
import { personIn, receiveSession, useSessions } from '../state/sessions';
import {
  changedTo,
  lastAt,
  placeNow,
  startingAt,
  stepped,
  wentTo,
  withoutTraces,
  type NavigationHistory,
} from './navigation-history';
import { addressOf, placeIn } from './place-address';

interface NavigationStore {
  /** The connection on screen; null on the welcome screen. */
  connectionId: string | null;
  /** The place on screen; null on the welcome screen. */
  place: Place | null;
  history: NavigationHistory;
  /** Grows whenever a place was gone to, and not when something changed at the place itself. */
  arrivals: number;
}

/** Where the person is. Which screen that means follows from the session of the connection. */
export const useNavigation = create<NavigationStore>(() => ({
  connectionId: null,
  place: null,
  history: startingAt(null),
  arrivals: 0,
}));

/** The place that the page's address names: where it was before it was loaded again. */
export function placeInAddress(): Place | null {
  return placeIn(location.hash);
}

/** The first place of a window. */
export async function startAt(place: Place): Promise<void> {
  await askSession(place.connectionId);
  show(startingAt(place), true);
}

/** Goes to a place: to its screen where someone is signed in, else to the sign-in, which leads to it. */
export async function goToPlace(place: Place): Promise<void> {
  if (useNavigation.getState().connectionId !== place.connectionId) await askSession(place.connectionId);
  show(wentTo(useNavigation.getState().history, place), true);
}

/** Goes to another screen of the connection. What was on that screen is still there. */
export function goToSection(section: Section): void {
  const { connectionId, place, history } = useNavigation.getState();
  if (connectionId === null || place?.section === section) return;
  show(wentTo(history, { connectionId, section }), true);
}

/** Goes to a connection: to where one was there last, else to its first screen, or to its sign-in. */
export async function goToConnection(connectionId: string): Promise<void> {
  const { history } = useNavigation.getState();
  await goToPlace(lastAt(history, connectionId) ?? { connectionId, section: 'users' });
}

/** Goes to the welcome screen. Sessions go on. */
export function goToWelcome(): void {
  show(wentTo(useNavigation.getState().history, null), true);
}

/** Goes to the place before, or after, where there is one. */
export async function goThroughHistory(by: -1 | 1): Promise<void> {
  const before = useNavigation.getState();
  const history = stepped(before.history, by);
  if (!history) return;
  const place = placeNow(history);
  if (place !== null && place.connectionId !== before.connectionId) await askSession(place.connectionId);
  show(history, true);
}

/** Takes over what changed at the place on screen, such as a filter, so that the address says it as well. */
export function notePlace(place: Place): void {
  const { connectionId, place: before, history } = useNavigation.getState();
  if (connectionId !== place.connectionId || before?.section !== place.section) return;
  // Opening somebody is worth a way back; typing is not, nor is saying for the first time what the place has on it.
  const opened =
    before.filter !== undefined && place.personId !== undefined && before.personId !== place.personId;
  show(opened ? wentTo(history, place) : changedTo(history, place), false);
}

async function askSession(connectionId: string): Promise<void> {
  const session = await portero.call('session/state', { connectionId });
  if (session.ok) receiveSession(session.value);
}

function show(history: NavigationHistory, arrived: boolean): void {
  const place = placeNow(history);
  const connectionId = place?.connectionId ?? null;
  window.history.replaceState(null, '', place === null ? location.pathname : addressOf(place));
  useNavigation.setState(({ arrivals }) => ({
    history,
    place,
    connectionId,
    arrivals: arrived ? arrivals + 1 : arrivals,
  }));
}

// Whoever signs in next must not find what the last person had looked for.
useSessions.subscribe(({ sessions }, { sessions: before }) => {
  for (const [connectionId, session] of Object.entries(sessions)) {
    const was = personIn(before[connectionId]);
    const is = personIn(session);
    if (session !== before[connectionId] && was !== null && was !== is) {
      show(withoutTraces(useNavigation.getState().history, connectionId), false);
    }
  }
});
