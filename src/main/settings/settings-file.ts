import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultSettings, settingsSchema, type Settings } from './schema';

/** What reading the file came to. `setAside` names the file the damaged one was renamed to. */
export interface ReadSettings {
  settings: Settings;
  setAside?: string;
}

/**
 * Reads the settings file. A file that cannot be read as settings (damaged, or of a newer Portero) is renamed, never
 * overwritten, and the defaults are used: a broken settings file must not keep anybody out.
 */
export function readSettingsFile(file: string, now: Date): ReadSettings {
  if (!existsSync(file)) return { settings: defaultSettings };
  try {
    return { settings: settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    const aside = `${file}.damaged-${now.toISOString().replaceAll(':', '-')}`;
    try {
      renameSync(file, aside);
      return { settings: defaultSettings, setAside: basename(aside) };
    } catch {
      // It cannot even be renamed (a folder, no permission): work on the defaults for this run.
      return { settings: defaultSettings, setAside: basename(file) };
    }
  }
}
