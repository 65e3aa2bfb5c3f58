import { useEffect } from 'react';
import { create } from 'zustand';
import type { ConnectionHealth } from '#contract/connection-report';
import { portero } from '../../bridge/bridge';

interface HealthStore {
  healths: Readonly<Record<string, ConnectionHealth>>;
}

/** Whether each connection's system answers, as far as main has spoken of it. */
export const useHealths = create<HealthStore>(() => ({ healths: {} }));

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
