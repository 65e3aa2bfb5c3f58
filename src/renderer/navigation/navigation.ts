import { create } from 'zustand';
import type { Place, Section } from '#contract/place';
import { portero } from '../bridge/bridge';
import { personIn, receiveSession, useSessions } from '../state/sessions';
import {
  changedTo,
  lastAt,
  lastListAt,
  placeNow,
  startingAt,
  stepped,
  wentTo,
  withoutTraces,
  type NavigationHistory,
} from './navigation-history';
import { filterOf, queryOf, type ListQuery } from './list-query';
import { addressOf, placeIn } from './place-address';

interface NavigationStore {
  /** The connection on screen; null on the welcome screen. */
  connectionId: string | null;
  /** The place on screen; null on the welcome screen. */
  place: Place | null;
  history: NavigationHistory;
}

/**
 * Where the person is, and what each list of people was asked for there. Which screen that means follows from the
 * session of the connection.
 */
export const useNavigation = create<NavigationStore>(() => ({
  connectionId: null,
  place: null,
  history: startingAt(null),
}));

/** The place that the page's address names: where it was before it was loaded again. */
export function placeInAddress(): Place | null {
  return placeIn(location.hash);
}

/** The first place of a window. */
export async function startAt(place: Place): Promise<void> {
  await askSession(place.connectionId);
  show(startingAt(place));
}

/** Goes to a place: to its screen where someone is signed in, else to the sign-in, which leads to it. */
export async function goToPlace(place: Place): Promise<void> {
  if (useNavigation.getState().connectionId !== place.connectionId) await askSession(place.connectionId);
  const { history } = useNavigation.getState();
  show(wentTo(history, asLeft(history, place)));
}

/** Goes to another screen of the connection. What was on that screen is still there. */
export function goToSection(section: Section): void {
  const { connectionId, place, history } = useNavigation.getState();
  if (connectionId === null || place?.section === section) return;
  show(wentTo(history, asLeft(history, { connectionId, section })));
}

/** Goes to a connection: to where one was there last, else to its first screen, or to its sign-in. */
export async function goToConnection(connectionId: string): Promise<void> {
  const { history } = useNavigation.getState();
  await goToPlace(lastAt(history, connectionId) ?? { connectionId, section: 'users' });
}

/** Goes to the welcome screen. Sessions go on. */
export function goToWelcome(): void {
  show(wentTo(useNavigation.getState().history, null));
}

/** Goes to the place before, or after, where there is one. */
export async function goThroughHistory(by: -1 | 1): Promise<void> {
  const before = useNavigation.getState();
  const history = stepped(before.history, by);
  if (!history) return;
  const place = placeNow(history);
  if (place !== null && place.connectionId !== before.connectionId) await askSession(place.connectionId);
  show(history);
}

/** What a connection's list of people is asked for, as it is now or was left. */
export function listQueryOf(connectionId: string, { history } = useNavigation.getState()): ListQuery {
  return queryOf(history.entries[lastListAt(history, connectionId)]);
}

/** Whose details are open beside a connection's list of people; null where nobody's are. */
export function openPersonOf(connectionId: string): string | null {
  const { history } = useNavigation.getState();
  return history.entries[lastListAt(history, connectionId)]?.personId ?? null;
}

/** Asks a connection's list for something else. That is no place of its own: one does not go back through typing. */
export function changeQuery(connectionId: string, patch: Partial<ListQuery>): void {
  changeList(connectionId, (place) => {
    const query = { ...queryOf(place), ...patch };
    return { ...place, filter: filterOf(query), sort: query.sort };
  });
}

/** Opens somebody's details beside the list, which is worth a way back; null closes them. */
export function showPerson(connectionId: string, personId: string | null): void {
  if (openPersonOf(connectionId) === personId) return;
  changeList(connectionId, (before) => {
    const { personId: _, ...place } = before;
    return personId === null ? place : { ...place, personId };
  });
}

function changeList(connectionId: string, change: (place: Place) => Place): void {
  const { history } = useNavigation.getState();
  const index = lastListAt(history, connectionId);
  const before = history.entries[index];
  if (!before) return;
  const place = change(before);
  const opened = place.personId !== undefined && place.personId !== before.personId;
  show(opened && index === history.at ? wentTo(history, place) : changedTo(history, place, index));
}

/** A place that says nothing of its list is the list as it was left. */
function asLeft(history: NavigationHistory, place: Place): Place {
  if (place.section !== 'users' || place.filter) return place;
  return { ...history.entries[lastListAt(history, place.connectionId)], ...place };
}

async function askSession(connectionId: string): Promise<void> {
  const session = await portero.call('session/state', { connectionId });
  if (session.ok) receiveSession(session.value);
}

function show(history: NavigationHistory): void {
  const place = placeNow(history);
  window.history.replaceState(null, '', place === null ? location.pathname : addressOf(place));
  useNavigation.setState({ history, place, connectionId: place?.connectionId ?? null });
}

// Whoever signs in next must not find what the last person had looked for.
useSessions.subscribe(({ sessions }, { sessions: before }) => {
  for (const [connectionId, session] of Object.entries(sessions)) {
    const was = personIn(before[connectionId]);
    const is = personIn(session);
    if (session !== before[connectionId] && was !== null && was !== is) {
      show(withoutTraces(useNavigation.getState().history, connectionId));
    }
  }
});
