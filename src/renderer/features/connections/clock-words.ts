/** Below this much difference, ms, a clock counts as right: nobody sets theirs better by hand. */
const NOTABLE_MS = 5_000;

/** Which way a system's clock is notably off (`skewMs`: how far it is ahead, ms); null where it is right. */
export function clockTrouble(skewMs: number | null): 'ahead' | 'behind' | null {
  if (skewMs === null || Math.abs(skewMs) <= NOTABLE_MS) return null;
  return skewMs > 0 ? 'ahead' : 'behind';
}
