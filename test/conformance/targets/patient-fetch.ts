import { setTimeout as wait } from 'node:timers/promises';

/** When the system does not say how long to wait: the only limit in the documents counts minutes (ST-13). */
const WAIT_MS = 60_000;

/** Whole seconds may be rounded down, ms. */
const MOMENT_MS = 1000;

/** Longer than this nobody would wait for a check, ms. */
const LONGEST_WAIT_MS = 120_000;

/**
 * A fetch that keeps to an installation's limits: after 429 it waits as long as it is told to, and asks once more. The
 * suite signs in more often than any person, and a limit that was met is no answer to what was asked.
 */
export function patientFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const answer = await fetch(request.clone());
    if (answer.status !== 429) return answer;
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    await waitOut(Number.isFinite(seconds) ? seconds * 1000 : undefined);
    return fetch(request);
  };
}

/** Waits as long as a system said, ms, and a moment more; at most two minutes. */
export async function waitOut(ms: number | undefined): Promise<void> {
  await wait(ms === undefined ? WAIT_MS : Math.min(ms + MOMENT_MS, LONGEST_WAIT_MS));
}
