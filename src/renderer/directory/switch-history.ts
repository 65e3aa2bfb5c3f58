import type { Person } from '#contract/directory';

/** A switch that was confirmed. */
export interface Switched {
  personId: string;
  userName: string;
  /** The state it was switched to. */
  active: boolean;
  /** As the system had them then. */
  seen: Person;
  /** When it was confirmed, ms since the epoch. */
  at: number;
}

/** How many switches can be undone. */
const REMEMBERED = 50;

/** The history with one more switch. An older one of the same person is moot and goes. */
export function remember(history: readonly Switched[], switched: Switched): readonly Switched[] {
  return [...forget(history, switched.personId), switched].slice(-REMEMBERED);
}

/** The history without a person: their last switch was undone. */
export function forget(history: readonly Switched[], personId: string): readonly Switched[] {
  return history.filter((past) => past.personId !== personId);
}
