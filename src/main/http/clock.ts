/** A `Date` header has whole seconds, so less than this is not a skew but rounding, ms. */
const NOISE_MS = 2000;

/**
 * How far the system's clock is ahead of this computer's, in ms, from an answer's `Date` header and the times (ms)
 * at which the request left and the answer came. Undefined without a usable header.
 */
export function measureSkew(
  date: string | undefined,
  sentAt: number,
  receivedAt: number,
): number | undefined {
  const serverTime = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(serverTime)) return undefined;
  const skew = Math.round(serverTime + 500 - (sentAt + receivedAt) / 2);
  return Math.abs(skew) < NOISE_MS ? 0 : skew;
}
