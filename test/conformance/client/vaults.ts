import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { memoryOnly, type SecretStore } from '../../../src/main/session/vault/secret-store';
import { readVaultFile } from '../../../src/main/session/vault/vault-file';
import { Vault } from '../../../src/main/session/vault/vault';

/** A vault of a computer without keychain: everything stays in memory. Writing to disk would raise. */
export function memoryVault(): Vault {
  return new Vault({
    file: {
      content: { version: 1, entries: {} },
      write: () => Promise.reject(new Error('a vault without keychain wrote to disk')),
    },
    openStore: async () => memoryOnly('no-keychain'),
    changed: () => undefined,
    report: () => undefined,
  });
}

/** A vault of a computer with a keychain, with its file. */
export function keychainVault(path: string, store: SecretStore = keychain()): Vault {
  return new Vault({
    file: {
      ...readVaultFile(path),
      write: (content) => writeFile(path, JSON.stringify(content)),
    },
    openStore: async () => store,
    changed: () => undefined,
    report: () => undefined,
  });
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Stands for the operating system's: real encryption with a key that is nowhere on disk. */
function keychain(): SecretStore {
  const key = randomBytes(32);
  return {
    place: 'keychain',
    problem: null,
    async seal(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    async open(sealed) {
      const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
      cipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([cipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString();
    },
  };
}
