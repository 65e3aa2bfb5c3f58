import { useEffect } from 'react';
import { create } from 'zustand';
import type { ConnectionHealth } from '#contract/connection-report';
import { portero } from '../../bridge/bridge';

interface HealthStore {
  healths: Readonly<Record<string, ConnectionHealth>>;
}

/** Whether each connection's system answers, as far as main has spoken of it. */
const useHealths = create<HealthStore>(() => ({ healths: {} }));

/** Takes over what main says about one connection. */
export function receiveHealth(health: ConnectionHealth): void {
  useHealths.setState((state) => ({ healths: { ...state.healths, [health.connectionId]: health } }));
}

/** Whether a connection's system answers, asked for when it is first wanted; undefined until main has answered. */
export function useHealth(connectionId: string): ConnectionHealth | undefined {
  useEffect(() => {
    async function ask() {
      const answer = await portero.call('connections/health', { connectionId });
      if (answer.ok) receiveHealth(answer.value);
    }
    void ask();
  }, [connectionId]);
  return useHealths((state) => state.healths[connectionId]);
}

/** Below this much difference, ms, a clock counts as right: nobody sets theirs better by hand. */
const NOTABLE_MS = 5_000;

/** Which way a system's clock is notably off (`skewMs`: how far it is ahead, ms); null where it is right. */
export function clockTrouble(skewMs: number | null): 'ahead' | 'behind' | null {
  if (skewMs === null || Math.abs(skewMs) <= NOTABLE_MS) return null;
  return skewMs > 0 ? 'ahead' : 'behind';
}
