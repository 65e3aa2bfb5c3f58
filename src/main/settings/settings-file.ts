import { existsSync, readFileSync } from 'node:fs';
import { migrate } from './migrations';
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
