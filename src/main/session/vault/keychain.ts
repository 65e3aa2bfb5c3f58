import { safeStorage } from 'electron';
import { memoryOnly, type SecretStore } from './secret-store';

/** What newer Electrons have and the floor has not: it does not hold the main process up. */
interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>;
}

/**
 * The operating system's keychain, by Electron. On Linux without one, Chromium would use a key that everybody knows
 * (`basic_text`): that counts as none. A keychain that is there and gives no key is locked, as far as can be told.
 */
export async function openKeychain(): Promise<SecretStore> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return memoryOnly('no-keychain');
  }
  const storage: object = safeStorage;
  if (isAsync(storage)) {
    return (await storage.isAsyncEncryptionAvailable()) ? fromAsync(storage) : memoryOnly('locked');
  }
  if (!safeStorage.isEncryptionAvailable()) return memoryOnly('locked');
  return {
    place: 'keychain',
    problem: null,
    seal: async (text) => safeStorage.encryptString(text),
    open: async (sealed) => safeStorage.decryptString(sealed),
  };
}

function isAsync(storage: object): storage is AsyncSafeStorage {
  return 'encryptStringAsync' in storage;
}

function fromAsync(storage: AsyncSafeStorage): SecretStore {
  return {
    place: 'keychain',
    problem: null,
    seal: (text) => storage.encryptStringAsync(text),
    open: async (sealed) => (await storage.decryptStringAsync(sealed)).result,
  };
}
