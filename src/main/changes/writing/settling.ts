import { setTimeout as wait } from 'node:timers/promises';
import { Failure, failedWith, NOBODY_ANSWERED } from '../../failure/failure';

/** Waits between tries to read the truth, ms: long enough for the local server to be restarted. */
const LOOK_AGAIN_AFTER_MS = [100, 300, 600, 1000, 2000, 4000];

/** A write, and how to find out what came of it. */
export interface Settling {
  write: () => Promise<void>;
  /** Reads whether it was carried out; undefined where that cannot be seen. */
  look: () => Promise<boolean | undefined>;
  /** Is the person who sent it still the one who is signed in? */
  mine: () => boolean;
  /** Waits before each look, ms. */
  lookAgainAfterMs?: readonly number[];
}

/**
 * Writes once. A write whose answer was lost is never sent again and never reported done on trust: what the system has
 * when it is read then is the truth.
 * @throws {Failure} why it was not carried out; `outcome-unknown` when nobody can say
 */
export async function writeAndSettle(settling: Settling): Promise<void> {
  try {
    await settling.write();
  } catch (error) {
    if (!isDoubtful(error, settling.mine())) throw error;
    if (await carriedOut(settling)) return;
    throw error;
  }
}

/**
 * May it have been carried out in spite of this? A session that ended while its person is still there was refused with a
 * 401; one that was left took the answer with it.
 */
function isDoubtful(error: unknown, mine: boolean): boolean {
  if (failedWith(error, 'session-expired')) return error.error.status !== 401 && !mine;
  return failedWith(error, ...NOBODY_ANSWERED, 'cancelled');
}

async function carriedOut({ look, lookAgainAfterMs = LOOK_AGAIN_AFTER_MS }: Settling): Promise<boolean> {
  for (const delay of lookAgainAfterMs) {
    await wait(delay);
    try {
      const seen = await look();
      if (seen === undefined) break;
      return seen;
    } catch (error) {
      if (!failedWith(error, ...NOBODY_ANSWERED, 'throttled')) break;
    }
  }
  throw new Failure('outcome-unknown');
}
