import { strokeIn } from './key-strokes';

/** How long the keys of a sequence may lie apart, ms. */
export const SEQUENCE_PAUSE_MS = 1_500;

/** Strokes of a sequence that has begun, and when the last one came (ms, any clock). */
export interface BegunSequence {
  strokes: readonly string[];
  at: number;
}

/** What a stroke comes to. */
interface Match<T> {
  /** What has these keys. */
  found: T | null;
  /** What more keys may complete; null where none can. */
  begun: BegunSequence | null;
}

/** The strokes of a shortcut as a command spells it: mostly one, for a sequence several. */
export function strokesIn(shortcut: string): readonly string[] {
  return shortcut.split(' ').filter(Boolean).map(strokeIn);
}

/**
 * Finds what a stroke means after those that came before it. A sequence that cannot go on is dropped, and the stroke
 * then counts by itself; one that came too late counts by itself as well. Of two with the same keys the later wins.
 */
export function matchStroke<T extends { shortcut?: readonly string[] }>(
  candidates: readonly T[],
  stroke: string,
  before: BegunSequence | null,
  now: number,
): Match<T> {
  const late = before !== null && now - before.at > SEQUENCE_PAUSE_MS;
  const strokes = before === null || late ? [stroke] : [...before.strokes, stroke];
  let found: T | null = null;
  let goesOn = false;
  for (const candidate of candidates) {
    for (const shortcut of candidate.shortcut ?? []) {
      const keys = strokesIn(shortcut);
      if (!strokes.every((key, index) => keys[index] === key)) continue;
      if (keys.length === strokes.length) found = candidate;
      else goesOn = true;
    }
  }
  if (found) return { found, begun: null };
  if (goesOn) return { found: null, begun: { strokes, at: now } };
  return strokes.length > 1 ? matchStroke(candidates, stroke, null, now) : { found: null, begun: null };
}
