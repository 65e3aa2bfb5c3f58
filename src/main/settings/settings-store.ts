import { join } from 'node:path';
import { app } from 'electron';
import type { Notice } from '#contract/settings';
import { log } from '../failure/log';
import { readSettingsFile } from './settings-file';
import type { Settings } from './schema';

/** The settings in memory, written through to `settings.json` in the profile folder. */
export interface SettingsStore {
  get<K extends keyof Settings>(key: K): Settings[K];
  /** Keeps a new value; what cannot be written stays in force for this run and is noted. */
  set<K extends keyof Settings>(key: K, value: Settings[K]): void;
  /** What the person should know about the settings. */
  notices(): Notice[];
  /** Resolves once everything is on disk (or could not be written). */
  flush(): Promise<void>;
}

/** Reads the settings and prepares the store. electron-store is loaded on the first write: reading must not wait for it. */
export function openSettings(now = new Date()): SettingsStore {
  const file = join(app.getPath('userData'), 'settings.json');
  const read = readSettingsFile(file, now);
  const notices: Notice[] = read.setAside ? [{ code: 'settings-set-aside', file: read.setAside }] : [];
  let settings = read.settings;
  let writing: Promise<void> = Promise.resolve();
  let store: Promise<{ store: Settings }> | undefined;

  const openStore = async (): Promise<{ store: Settings }> => {
    const { default: ElectronStore } = await import('electron-store');
    return new ElectronStore<Settings>({ name: 'settings', clearInvalidConfig: false });
  };
  const write = async (): Promise<void> => {
    try {
      store ??= openStore();
      (await store).store = settings;
    } catch (error) {
      log.error('settings could not be written', error);
      if (!notices.some((notice) => notice.code === 'settings-not-saved')) {
        notices.push({ code: 'settings-not-saved', file: 'settings.json' });
      }
    }
  };

  return {
    get: (key) => settings[key],
    set: (key, value) => {
      settings = { ...settings, [key]: value };
      writing = writing.then(write);
    },
    notices: () => [...notices],
    flush: () => writing,
  };
}
