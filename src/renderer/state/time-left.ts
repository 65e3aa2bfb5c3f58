/** Minutes and seconds, `m:ss` with two-digit minutes from ten on; never below 0:00. */
export function clockOf(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How the time that a session has left is best told. */
type TimeLeft =
  | { unit: 'days'; count: number }
  | { unit: 'hours'; count: number }
  | { unit: 'minutes'; count: number }
  | { unit: 'clock'; clock: string }
  | { unit: 'none' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Below this much time left the session can be renewed from the status bar. */
export const RENEW_BELOW_MS = 2 * MINUTE;

/** Coarse while there is plenty, to the second in the last five minutes. */
export function timeLeft(ms: number): TimeLeft {
  if (ms <= 0) return { unit: 'none' };
  if (ms < 5 * MINUTE) return { unit: 'clock', clock: clockOf(ms) };
  if (ms < 2 * HOUR) return { unit: 'minutes', count: Math.floor(ms / MINUTE) };
  if (ms < 2 * DAY) return { unit: 'hours', count: Math.floor(ms / HOUR) };
  // Ten days are ten days also a second after signing in; half a day off at most.
  return { unit: 'days', count: Math.round(ms / DAY) };
}

/** The minutes at which someone who listens is told: often enough to act, too seldom to disturb. */
const TOLD_AT = [5, 2, 1];

/** What was last worth saying aloud at this much time left: 5, 2 or 1 minutes, 0 for the end; null before. */
export function milestone(ms: number): number | null {
  if (ms <= 0) return 0;
  const passed = TOLD_AT.filter((minutes) => ms <= minutes * MINUTE);
  return passed.at(-1) ?? null;
}
