import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { setAside } from '../../settings/set-aside';

const sealed = z.base64().optional();

/** What is kept for one connection, sealed by the keychain: unreadable for anyone but this person's account. */
const entrySchema = z.object({ session: sealed, password: sealed });
const contentSchema = z.object({ version: z.literal(1), entries: z.record(z.string(), entrySchema) });

/** Kinds of secrets; each is kept by a choice of its own. */
export type SecretKind = keyof z.infer<typeof entrySchema>;

/** The whole file. */
export type VaultContent = z.infer<typeof contentSchema>;

/** The vault's file, as the vault needs it. */
export interface VaultFile {
  /** What was there at the start. */
  readonly content: VaultContent;
  /** Name of a damaged file that was renamed. */
  readonly setAside?: string;
  /** Resolves once it is on disk, whole. */
  write(content: VaultContent): Promise<void>;
}

/** Reads the vault's file. One that cannot be read is renamed, never overwritten. */
export function readVaultFile(file: string, now = new Date()): Omit<VaultFile, 'write'> {
  const empty: VaultContent = { version: 1, entries: {} };
  if (!existsSync(file)) return { content: empty };
  try {
    return { content: contentSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    return { content: empty, setAside: setAside(file, now) };
  }
}

/** The vault's file in a folder; electron-store writes it atomically, for its owner's eyes only. */
export function openVaultFile(folder: string): VaultFile {
  return {
    ...readVaultFile(`${folder}/vault.json`),
    write: async (content) => {
      const { default: ElectronStore } = await import('electron-store');
      const store = new ElectronStore<VaultContent>({
        name: 'vault',
        clearInvalidConfig: false,
        configFileMode: 0o600,
      });
      store.store = content;
    },
  };
}
