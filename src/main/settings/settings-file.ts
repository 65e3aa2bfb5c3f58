import { existsSync, readFileSync } from 'node:fs';
import { defaultSettings, settingsSchema, type Settings } from './schema';
import { setAside } from './set-aside';

/** What reading the file came to. `setAside` names the file the damaged one was renamed to. */
export interface ReadSettings {
  settings: Settings;
  setAside?: string;
}

/**
 * Reads the settings file; one of an older Portero is brought up to date. A file that cannot be read as settings
 * (damaged, or of a newer Portero) is renamed, never overwritten, and the defaults are used: a broken settings file
 * must not keep anybody out.
 */
export function readSettingsFile(file: string, now: Date): ReadSettings {
  if (!existsSync(file)) return { settings: defaultSettings };
  try {
    return { settings: settingsSchema.parse(migrate(JSON.parse(readFileSync(file, 'utf8')))) };
  } catch {
    return { settings: defaultSettings, setAside: setAside(file, now) };
  }
}

/** One step: what a file of one version becomes in the next. Given and answering plain JSON. */
type Migration = (settings: Record<string, unknown>) => Record<string, unknown>;

/** The step from each version to the one after it. */
const migrations: Record<number, Migration> = {
  // Until then nothing but https was possible, and no certificate could be chosen.
  1: (settings) => ({
    ...settings,
    connections: eachOf(settings['connections'], (connection) => ({
      ...connection,
      allowPlainHttp: false,
      trustedFingerprint: null,
    })),
  }),
  // Until then rows had one height, and how somebody arranged a list was not kept.
  2: (settings) => ({
    ...settings,
    preferences: isRecord(settings['preferences'])
      ? { ...settings['preferences'], density: 'comfortable' }
      : settings['preferences'],
    listViews: {},
  }),
};

/**
 * The content of a settings file in the form of today, whatever version wrote it. What is no settings file, and what a
 * newer Portero wrote, comes back as it is: the schema then finds fault with it.
 */
export function migrate(content: unknown): unknown {
  let settings = content;
  while (isRecord(settings) && typeof settings['version'] === 'number') {
    const step = migrations[settings['version']];
    if (!step) break;
    settings = { ...step(settings), version: settings['version'] + 1 };
  }
  return settings;
}

function eachOf(list: unknown, change: (entry: Record<string, unknown>) => unknown): unknown {
  return Array.isArray(list) ? list.map((entry: unknown) => (isRecord(entry) ? change(entry) : entry)) : list;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
