import type { Place } from '#contract/place';
import { samePlace } from './place-address';

/** So many places are remembered. */
const LONGEST = 100;

/** The places a window was at, and which of them it is at now. Null is the welcome screen. */
export interface NavigationHistory {
  entries: readonly (Place | null)[];
  at: number;
}

/** A window that has just been opened. */
export function startingAt(place: Place | null): NavigationHistory {
  return { entries: [place], at: 0 };
}

/** Where it is. */
export function placeNow({ entries, at }: NavigationHistory): Place | null {
  return entries[at] ?? null;
}

/** After going somewhere: what had been gone back from is given up. Going to where one is changes nothing. */
export function wentTo(history: NavigationHistory, place: Place | null): NavigationHistory {
  if (samePlace(placeNow(history), place)) return history;
  const entries = [...history.entries.slice(0, history.at + 1), place].slice(-LONGEST);
  return { entries, at: entries.length - 1 };
}

/** After something changed at a place. Coming to be as the place before makes the two one, where the window is there. */
export function changedTo(history: NavigationHistory, place: Place, index = history.at): NavigationHistory {
  const { entries, at } = history;
  if (index === at && at > 0 && samePlace(entries[at - 1] ?? null, place)) {
    return { entries: [...entries.slice(0, at), ...entries.slice(at + 1)], at: at - 1 };
  }
  return { entries: entries.with(index, place), at };
}

/** After going `by` places back (negative) or on; null where there are not so many. */
export function stepped(history: NavigationHistory, by: number): NavigationHistory | null {
  const at = history.at + by;
  return at < 0 || at >= history.entries.length ? null : { ...history, at };
}

/** The place at a connection where the window was last; undefined where it was not. */
export function lastAt(history: NavigationHistory, connectionId: string): Place | undefined {
  const before = history.entries.slice(0, history.at + 1);
  return before.findLast((place) => place?.connectionId === connectionId) ?? undefined;
}

/** Where in the history the list of a connection's people was on screen last; -1 where it was not. */
export function lastListAt({ entries, at }: NavigationHistory, connectionId: string): number {
  return entries.findLastIndex(
    (place, index) => index <= at && place?.connectionId === connectionId && place.section === 'users',
  );
}

/**
 * After somebody signed out there: whoever comes next finds the bare screens, not what the last one had looked for.
 */
export function withoutTraces(history: NavigationHistory, connectionId: string): NavigationHistory {
  const entries = history.entries.map((place) =>
    place?.connectionId === connectionId ? { connectionId, section: place.section } : place,
  );
  return { entries, at: history.at };
}
