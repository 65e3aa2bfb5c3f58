import { describe, expect, it } from 'vitest';
import { someView } from '../../testing/some-session';
import { sessionSign } from './session-sign';

const NOW = 1_000_000;
const view = (leftMs: number) => someView({ expiresAt: NOW + leftMs });
const session = (leftMs: number) => ({
  phase: 'signed-in' as const,
  connectionId: 'corp',
  view: view(leftMs),
});

describe('what a list says of a session', () => {
  it('is nothing while nobody is signed in', () => {
    expect(sessionSign(undefined, NOW)).toBeNull();
    expect(sessionSign({ phase: 'signed-out', connectionId: 'corp' }, NOW)).toBeNull();
  });

  it('goes from signed in over ending soon to ended, by the clock alone', () => {
    expect([600_000, 120_000, 119_999, 1, 0, -5].map((left) => sessionSign(session(left), NOW))).toEqual([
      'signedIn',
      'signedIn',
      'expiring',
      'expiring',
      'expired',
      'expired',
    ]);
  });

  it('is ended where the system has said so, and renewing while that is under way', () => {
    const asking = { ...session(600_000), phase: 'reauthenticating' as const, parked: 1, problem: null };
    expect(sessionSign({ ...asking, reason: 'expired' }, NOW)).toBe('expired');
    expect(sessionSign({ ...asking, reason: 'renewal' }, NOW)).toBe('signedIn');
    expect(sessionSign({ ...session(600_000), phase: 'expired' }, NOW)).toBe('expired');
    expect(sessionSign({ ...session(-5), phase: 'renewing', parked: 1 }, NOW)).toBe('renewing');
  });
});
