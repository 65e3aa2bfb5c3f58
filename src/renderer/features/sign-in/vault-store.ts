import { useEffect } from 'react';
import { create } from 'zustand';
import type { Request } from '#contract/channels';
import type { VaultState } from '#contract/vault';
import { portero } from '../../bridge/bridge';

interface VaultStore {
  states: Readonly<Record<string, VaultState>>;
}

/** What is kept for each connection that main has spoken of. The secrets themselves stay in main. */
export const useVaults = create<VaultStore>(() => ({ states: {} }));

/** Takes over what main says about one connection. */
export function receiveVault(vault: VaultState): void {
  useVaults.setState((state) => ({ states: { ...state.states, [vault.connectionId]: vault } }));
}

/** What is kept for a connection, asked for when it is first wanted; undefined until main has answered. */
export function useVault(connectionId: string): VaultState | undefined {
  useEffect(() => void askVault(connectionId), [connectionId]);
  return useVaults((state) => state.states[connectionId]);
}

/** Forgets what was kept. Resolves once it is gone. */
export async function forgetKept(request: Request<'vault/forget'>): Promise<void> {
  await portero.call('vault/forget', request);
  await askVault(request.connectionId);
}

async function askVault(connectionId: string): Promise<void> {
  const answer = await portero.call('vault/state', { connectionId });
  if (answer.ok) receiveVault(answer.value);
}
