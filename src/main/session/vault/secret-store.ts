import type { VaultProblem } from '#contract/vault';

/** Where secrets are made unreadable for everybody else. */
export interface SecretStore {
  /** `keychain`: what `seal` gives may be written to disk. `memory`: nothing may, and neither function is called. */
  readonly place: 'keychain' | 'memory';
  /** Why it is not the keychain. */
  readonly problem: VaultProblem | null;
  seal(text: string): Promise<Buffer>;
  /** Raises when it was not sealed here. */
  open(sealed: Buffer): Promise<string>;
}

/** No keychain: whatever is kept, is kept in memory. */
export function memoryOnly(problem: VaultProblem): SecretStore {
  const never = (): Promise<never> => Promise.reject(new Error('there is no keychain'));
  return { place: 'memory', problem, seal: never, open: never };
}
