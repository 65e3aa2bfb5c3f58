import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PorteroError } from '#contract/errors';
import { sessionView } from '../testing/session-view';
import { Renewal } from './renewal';
import type { RenewalOutcome } from './renewal-policy';
import { Session } from './session';

const MINUTE = 60_000;

/** What each renewal comes to, in order; none left: it succeeds. */
let outcomes: PorteroError[];
let renewals: number[];
let possible: boolean;
let session: Session;
let renewal: Renewal;
let start: number;

const minutesIn = (): number => Math.round((Date.now() - start) / MINUTE);
const signIn = (): void => session.accept('t', sessionView({ expiresAt: Date.now() + 30 * MINUTE }));

beforeEach(() => {
  vi.useFakeTimers();
  start = Date.now();
  outcomes = [];
  renewals = [];
  possible = true;
  session = new Session('c', { changed: () => renewal.reschedule(), personChanged: () => undefined });
  renewal = new Renewal({
    session,
    lifetimeMs: () => 30 * MINUTE,
    now: () => Date.now(),
    means: () => (possible ? { by: 'password', attempt } : { by: 'person' }),
  });
});
afterEach(() => {
  renewal.stop();
  vi.useRealTimers();
});

async function attempt(): Promise<RenewalOutcome> {
  renewals.push(minutesIn());
  const problem = outcomes.shift();
  if (problem) return { kind: 'failed', problem };
  signIn();
  return { kind: 'renewed' };
}

describe('renewing in time', () => {
  it('renews two minutes before every end', async () => {
    signIn();
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect(renewals).toEqual([28, 56, 84]);
  });

  it('renews a short session in its last quarter', async () => {
    renewal = new Renewal({
      session,
      lifetimeMs: () => 4 * MINUTE,
      now: () => Date.now(),
      means: () => ({ by: 'password', attempt }),
    });
    session.accept('t', sessionView({ expiresAt: Date.now() + 4 * MINUTE }));
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(renewals).toEqual([3]);
  });

  it('leaves a session alone that only the person can renew', async () => {
    possible = false;
    signIn();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(session.state().phase).toBe('signed-in');
  });

  it('waits as long as the system says', async () => {
    outcomes = [{ code: 'throttled', retryAfterMs: MINUTE }];
    signIn();
    await vi.advanceTimersByTimeAsync(29.5 * MINUTE);
    expect(renewals).toEqual([28, 29]);
    expect(session.state().phase).toBe('signed-in');
  });

  it('tries on while nobody answers, less and less often', async () => {
    outcomes = Array.from({ length: 20 }, () => ({ code: 'unreachable' as const }));
    signIn();
    await vi.advanceTimersByTimeAsync(28 * MINUTE + 5_000 + 10_000 + 20_000 + 40_000 + 3 * MINUTE);
    expect(renewals).toHaveLength(8);
  });

  it('begins with a short wait again after it succeeded', async () => {
    outcomes = Array.from({ length: 4 }, () => ({ code: 'unreachable' as const }));
    signIn();
    await vi.advanceTimersByTimeAsync(28 * MINUTE + 75_000);
    expect(renewals).toHaveLength(5);
    outcomes = [{ code: 'unreachable' }];
    await vi.advanceTimersByTimeAsync(28 * MINUTE + 5_000);
    expect(renewals).toHaveLength(7);
  });

  it('tries once at a time', async () => {
    let finish = (): void => undefined;
    const slow = new Renewal({
      session,
      lifetimeMs: () => 30 * MINUTE,
      now: () => Date.now(),
      means: () => ({
        by: 'password',
        attempt: () => {
          renewals.push(minutesIn());
          return new Promise((resolve) => (finish = () => resolve({ kind: 'renewed' })));
        },
      }),
    });
    renewal = slow;
    session.accept('t', sessionView({ expiresAt: Date.now() }));
    slow.reschedule();
    slow.reschedule();
    expect(renewals).toHaveLength(1);
    signIn();
    finish();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(renewals).toHaveLength(1);
  });

  it('asks the person where the password is refused, and does not try it again', async () => {
    outcomes = [{ code: 'refused' }];
    signIn();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(renewals).toEqual([28]);
    expect(session.state()).toMatchObject({ phase: 'reauthenticating', problem: { code: 'refused' } });
  });

  it('renews at once when the clock was set past the time', async () => {
    signIn();
    vi.setSystemTime(start + 29 * MINUTE);
    renewal.reschedule();
    await vi.advanceTimersByTimeAsync(0);
    expect(renewals).toEqual([29]);
  });

  it('leaves a session alone while somebody else signs in or out', async () => {
    outcomes = [{ code: 'cancelled' }];
    signIn();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    expect(session.state().phase).toBe('signed-in');
  });

  it('stops with the session', async () => {
    signIn();
    session.signOut();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(renewals).toEqual([]);
  });
});

describe('renewing when the person wants it', () => {
  it('asks nobody where the kept password does it', async () => {
    signIn();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await renewal.renew();
    expect(renewals).toEqual([1]);
    expect(session.state()).toMatchObject({
      phase: 'signed-in',
      view: { expiresAt: start + 31 * MINUTE },
    });
  });

  it('asks the person where only they can, and where nobody answers, saying why', async () => {
    signIn();
    outcomes = [{ code: 'unreachable' }];
    await renewal.renew();
    expect(session.state()).toMatchObject({
      phase: 'reauthenticating',
      reason: 'renewal',
      problem: { code: 'unreachable' },
    });
    session.giveUp();
    possible = false;
    await renewal.renew();
    expect(session.state()).toMatchObject({ phase: 'reauthenticating', reason: 'renewal', problem: null });
  });
});
