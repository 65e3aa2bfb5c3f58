import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionHealth } from '#contract/connection-report';
import { Health } from './health';

let up: boolean;
let pings: number;
let returns: number;
let wanted: boolean;
let told: ConnectionHealth[];
let moves: number[];
let health: Health;

beforeEach(() => {
  vi.useFakeTimers();
  up = true;
  wanted = true;
  pings = 0;
  returns = 0;
  told = [];
  moves = [];
  health = new Health({
    connectionId: 'c',
    ping: async () => {
      pings += 1;
      if (up) health.reached(0);
      else health.lost();
    },
    changed: (state) => told.push(state),
    returned: () => (returns += 1),
    clockMoved: (skewMs) => moves.push(skewMs),
    wanted: () => wanted,
    now: () => Date.now(),
  });
});
afterEach(() => {
  health.stop();
  vi.useRealTimers();
});

describe('the health of a connection', () => {
  it('knows nothing before the first answer', () => {
    expect(health.state()).toEqual({ connectionId: 'c', reachable: null, reachedAt: null, skewMs: 0 });
  });

  it('asks on, less and less often, until the system answers again, and says so once', async () => {
    up = false;
    health.reached(0);
    health.lost();
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000);
    expect(pings).toBe(3);
    up = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pings).toBe(4);
    expect(returns).toBe(1);
    expect(told.map(({ reachable }) => reachable)).toEqual([true, false, true]);
  });

  it('begins with a short wait each time', async () => {
    up = false;
    health.lost();
    await vi.advanceTimersByTimeAsync(1000 + 2000 + 4000);
    health.reached(0);
    health.lost();
    await vi.advanceTimersByTimeAsync(1000);
    expect(pings).toBe(4);
  });

  it('does not ask for nobody', async () => {
    wanted = false;
    health.lost();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(pings).toBe(0);
  });

  it('notices that the other clock moved, not that it was measured a little differently', () => {
    health.reached(0);
    health.reached(1500);
    health.reached(60_000);
    health.reached(60_900);
    health.reached(undefined);
    expect(moves).toEqual([60_000]);
    expect(health.state().skewMs).toBe(60_000);
  });

  it('tells when it was last reached, but not with every answer', async () => {
    for (let second = 0; second < 12; second += 1) {
      health.reached(0);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(told).toHaveLength(2);
  });
});
