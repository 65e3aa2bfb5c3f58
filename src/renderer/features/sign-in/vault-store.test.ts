import { describe, expect, it, vi } from 'vitest';
import type { VaultState } from '#contract/vault';

const kept: VaultState = {
  connectionId: 'corp',
  place: 'keychain',
  sessionKept: true,
  passwordKept: true,
  userName: 'ana',
  problem: null,
};
let inMain = kept;
vi.stubGlobal('window', {
  portero: {
    call: async (channel: string, request: { what: string }) => {
      if (channel === 'vault/forget' && request.what === 'password') {
        inMain = { ...inMain, passwordKept: false, userName: null };
      }
      return { ok: true, value: channel === 'vault/state' ? inMain : undefined };
    },
  },
});
const { forgetKept, receiveVault, useVaults } = await import('./vault-store');

describe('what is kept', () => {
  it('is gone from the screen once main has forgotten it', async () => {
    receiveVault(kept);
    await forgetKept({ connectionId: 'corp', what: 'password' });
    expect(useVaults.getState().states['corp']).toEqual({ ...kept, passwordKept: false, userName: null });
  });
});
