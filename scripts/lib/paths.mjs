import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloads that outlive node_modules are kept (XDG, or the platform's own place). */
export function cacheFolder() {
  if (process.env.PORTERO_CACHE) return process.env.PORTERO_CACHE;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'portero');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'portero', 'cache');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'portero');
}
