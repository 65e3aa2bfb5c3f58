import { unreachable, type PorteroError } from '#contract/errors';
import { Failure, failedWith } from '../../failure/failure';
import { withLimits, type ApiClient } from '../../http/http-client';
import type { Change, ChangeEnd, System } from './change';
import { findOut } from './find-out';
import type { Release } from './lockout-guard';
import { isNoAnswer, isSessionGone, isUncertain } from './uncertainty';

/** What carrying out a change takes. */
export interface CarryOutTools<F, Trace> {
  /** Its client sends only as the person who decided the change. */
  system: System;
  /** Keeps on disk that the change is about to be sent. Awaited before each write; if it fails nothing is sent. */
  mark(trace: Trace, found: F): Promise<void>;
  /** Waits between attempts to find out what came of a write whose answer was lost, ms. */
  lookAgainAfterMs: readonly number[];
  /** It went out before and was not confirmed: what is there may be our own doing. */
  sentBefore?: boolean;
  /** Nothing is sent any more once this says so. */
  signal?: AbortSignal;
}

/** So often something is read anew because it changed between reading and writing. */
const MAX_ROUNDS = 3;

/** A change that may be written now. */
interface Cleared<F> {
  outcome: 'cleared';
  found: F;
  /** To be called when it is over: is it known what came of it? */
  release: Release;
}

/**
 * Carries out one change, for a click and for a bulk operation alike. The thing is read first: where it is as wanted
 * already, or not as it was seen, nothing is written. The write is bound to the version that was read, where the system has
 * versions. Where the system says that it has a newer one, or the person had to sign in, it is read and compared again. A
 * write whose answer was lost is never sent again and never taken for done on trust: what the system has is the truth.
 * @throws what `mark` throws, and defects
 */
export async function carryOut<F, T, Trace>(
  change: Change<F, T, Trace>,
  tools: CarryOutTools<F, Trace>,
): Promise<ChangeEnd<F, T>> {
  let sent = tools.sentBefore ?? false;
  for (let round = 1; ; round += 1) {
    const ready = await clear(change, sender(change, tools), sent);
    if (ready.outcome !== 'cleared') return ready;
    const { found, release } = ready;
    if (round > MAX_ROUNDS) {
      release(true);
      return { outcome: 'conflict', error: { code: 'conflict' }, found };
    }
    let end: ChangeEnd<F, T> | 'again' | 'signed-in';
    // What nobody knows counts as carried out.
    let known = false;
    try {
      end = await write(change, found, tools);
      known = typeof end === 'string' || end.outcome !== 'unsettled';
    } finally {
      release(known);
    }
    if (typeof end !== 'string') return end;
    sent ||= end === 'again';
  }
}

/**
 * Would a change be written as things are now? Answers the thing, or why not.
 * @throws defects
 */
export async function check<F, T, Trace>(
  change: Change<F, T, Trace>,
  client: ApiClient,
): Promise<ChangeEnd<F, T> | { outcome: 'cleared'; found: F }> {
  const ready = await clear(change, client, false);
  // Nothing is sent yet: it is judged anew when it is.
  if (ready.outcome === 'cleared') ready.release(true);
  return ready;
}

async function clear<F, T, Trace>(
  change: Change<F, T, Trace>,
  client: ApiClient,
  sent: boolean,
): Promise<ChangeEnd<F, T> | Cleared<F>> {
  let found: F;
  try {
    found = await change.read(client);
  } catch (error) {
    if (change.aim === 'delete' && failedWith(error, 'not-found')) {
      return { outcome: 'already', found: undefined };
    }
    return notRead(tooLate(change, error));
  }
  const state = change.compare(found);
  // The answer need not have been to the first time that ours went out: Chromium sends again, untold, what was lost on a
  // used connection, and a version that the first one has used up is refused to the second.
  if (state !== 'as-seen' && sent && change.isOurs?.(found)) {
    return { outcome: 'done', found, value: undefined };
  }
  if (state === 'already') return { outcome: 'already', found };
  if (state === 'changed') return { outcome: 'conflict', error: { code: 'conflict' }, found };
  try {
    const release = await change.guard?.(found, client);
    return { outcome: 'cleared', found, release: release ?? (() => undefined) };
  } catch (error) {
    if (failedWith(error, 'self-guard', 'last-administrator-guard')) {
      return { outcome: 'barred', error: error.error, found };
    }
    return notRead(tooLate(change, error));
  }
}

async function write<F, T, Trace>(
  change: Change<F, T, Trace>,
  found: F,
  tools: CarryOutTools<F, Trace>,
): Promise<ChangeEnd<F, T> | 'again' | 'signed-in'> {
  const trace = change.trace(found);
  await tools.mark(trace, found);
  try {
    // Its words are out of date once the person has been asked to sign in again: it is compared first.
    const value = await change.write(withLimits(sender(change, tools), { once: true }), found);
    return { outcome: 'done', found, value };
  } catch (thrown) {
    const failure = tooLate(change, thrown);
    if (!(failure instanceof Failure)) throw failure;
    const { error } = failure;
    if (error.code === 'conflict') {
      if (error.status === 401) return 'signed-in';
      return change.aim === 'create' ? { outcome: 'conflict', error, found } : 'again';
    }
    // A 401 was not carried out, whatever came of signing in again.
    if (error.code === 'throttled' || error.status === 401) return { outcome: 'unsent', error, found };
    if (isUncertain(failure)) return settle(change, trace, found, tools, error);
    const gone = error.code === 'not-found';
    if (gone && change.aim === 'delete') return { outcome: 'already', found };
    return { outcome: 'failed', error, gone, found };
  }
}

async function settle<F, T, Trace>(
  change: Change<F, T, Trace>,
  trace: Trace,
  found: F,
  { system, lookAgainAfterMs }: CarryOutTools<F, Trace>,
  why: PorteroError,
): Promise<ChangeEnd<F, T>> {
  // Asking would only ask the person to sign in again, who has just said no, or is not there.
  if (isSessionGone(why)) return { outcome: 'unsettled', error: why, found };
  const truth = await findOut(change.kind, trace, system, lookAgainAfterMs);
  switch (truth.outcome) {
    case 'done':
      return { outcome: 'done', found, value: truth.value };
    case 'unsent':
      return { outcome: 'unsent', error: why, found };
    case 'failed':
      return { ...truth, found };
    case 'unsettled':
      return { ...truth, found };
    default:
      return unreachable(truth);
  }
}

function sender<F, T, Trace>(
  { afterSignIn }: Change<F, T, Trace>,
  { system: { client }, signal }: CarryOutTools<F, Trace>,
): ApiClient {
  return withLimits(client, { ...(signal && { signal }), ...(afterSignIn === 'never' && { once: true }) });
}

/** What is sent at once or never was too late once the person had to sign in first. */
function tooLate({ afterSignIn }: { readonly afterSignIn?: 'again' | 'never' }, error: unknown): unknown {
  const signedIn = failedWith(error, 'conflict') && error.error.status === 401;
  return signedIn && afterSignIn === 'never' ? new Failure('session-expired', { status: 401 }) : error;
}

function notRead<F, T>(error: unknown): ChangeEnd<F, T> {
  if (isNoAnswer(error)) return { outcome: 'unsent', error: error.error };
  if (!(error instanceof Failure)) throw error;
  return { outcome: 'failed', error: error.error, gone: error.error.code === 'not-found' };
}
